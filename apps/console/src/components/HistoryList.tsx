import type { HistoryCall } from '@frontdesk/contract';
import { History as HistoryIcon, SearchX } from 'lucide';
import { moment } from '../format/moment.ts';
import { formatDuration } from '../format/time.ts';
import { hrefOf } from '../models/route.ts';
import { useApp } from './app-context.ts';
import { CallTable } from './CallTable.tsx';
import { Empty } from './Empty.tsx';
import { LoadFailed } from './LoadFailed.tsx';
import { Outcome } from './Outcome.tsx';
import { Skeleton } from './Skeleton.tsx';

/** The calls of the filter, newest first, page after page. */
export function HistoryList() {
  const { language, history } = useApp();
  const { t } = language;
  const calls = history.calls.value;
  const failed = history.problem.value !== null && (
    <LoadFailed text="historyFailed" onRetry={() => void history.search()} />
  );
  if (calls === null) return failed || <Skeleton rows={8} />;
  if (calls.length === 0) return failed || <NoCalls />;
  return (
    <div class="panel history" aria-busy={history.busy.value}>
      {failed}
      <CallTable columns={COLUMNS} aria-label={t('historyTitle')}>
        {calls.map((call) => (
          <Row key={call.id} call={call} />
        ))}
      </CallTable>
      <footer class="history__foot">
        <p class="quiet" role="status">
          {t('historyCount', { count: calls.length })}
        </p>
        {history.hasMore.value && (
          <button
            class="button"
            type="button"
            aria-disabled={history.busy.value}
            onClick={() => void history.more()}
          >
            {t(history.busy.value ? 'loading' : 'historyMore')}
          </button>
        )}
      </footer>
    </div>
  );
}

function NoCalls() {
  const { language, history } = useApp();
  const { t } = language;
  if (history.filtered.value)
    return <Empty icon={SearchX} title={t('historyNoMatch')} text={t('historyNoMatchHint')} />;
  return <Empty icon={HistoryIcon} title={t('historyNone')} text={t('historyNoneHint')} />;
}

const COLUMNS = ['time', 'visitor', 'site', 'outcome', 'waited', 'talked', 'operator'] as const;

function Row({ call }: { call: HistoryCall }) {
  const { language, clock } = useApp();
  const { t, locale } = language;
  const seconds = (value: number | null) => (value === null ? t('nothing') : formatDuration(value * 1000));
  const place = call.department === null ? call.site.name : `${call.site.name} · ${call.department.name}`;
  return (
    <tr>
      <td class="table__time time">{moment(call.created_at, clock.now.peek(), locale.value)}</td>
      <td class="table__visitor">
        <a class="table__link" href={hrefOf('history', call.id)}>
          <bdi>{call.visitor.name || t('anonymous')}</bdi>
        </a>
        {call.tags.map((tag) => (
          <span class="tag" key={tag}>
            {tag}
          </span>
        ))}
        <span class="table__below">{place}</span>
      </td>
      <td class="table__site">{place}</td>
      <td class="table__outcome">
        <Outcome call={call} />
        <span class="table__below">{call.operator?.name}</span>
      </td>
      <td class="table__waited time">{seconds(call.waited_s)}</td>
      <td class="table__talked time">{seconds(call.talked_s)}</td>
      <td class="table__operator">{call.operator?.name ?? t('nothing')}</td>
    </tr>
  );
}
