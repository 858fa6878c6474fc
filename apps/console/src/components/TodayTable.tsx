import type { ConsoleCall } from '@frontdesk/contract';
import { PhoneIncoming } from 'lucide';
import { formatDuration, timeOfDay } from '../format/time.ts';
import { hrefOf } from '../models/route.ts';
import { useApp } from './app-context.ts';
import { CallTable } from './CallTable.tsx';
import { Elapsed } from './Elapsed.tsx';
import { Empty } from './Empty.tsx';
import { Outcome } from './Outcome.tsx';
import { Skeleton } from './Skeleton.tsx';

export function TodayTable() {
  const { language, calls } = useApp();
  const { t } = language;
  return (
    <section class="panel today" aria-labelledby="today-title">
      <h2 class="panel__title" id="today-title">
        {t('todayTitle')}
        {calls.today.value.length > 0 && <span class="count">{calls.today.value.length}</span>}
      </h2>
      <TodayBody />
    </section>
  );
}

function TodayBody() {
  const { language, calls } = useApp();
  const { t } = language;
  if (!calls.loaded.value) return <Skeleton rows={4} />;
  if (calls.today.value.length === 0) {
    return <Empty icon={PhoneIncoming} title={t('noCallsYet')} text={t('noCallsYetHint')} />;
  }
  return (
    <CallTable columns={COLUMNS} aria-labelledby="today-title">
      {calls.today.value.map((call) => (
        <Row key={call.id} call={call} />
      ))}
    </CallTable>
  );
}

const COLUMNS = ['time', 'visitor', 'site', 'outcome', 'duration', 'operator'] as const;

function Row({ call }: { call: ConsoleCall }) {
  const { t, locale } = useApp().language;
  const operator = call.operator?.name ?? t('nothing');
  return (
    <tr>
      <td class="table__time time">{timeOfDay(call.created_at, locale.value)}</td>
      <td class="table__visitor">
        <a class="table__link" href={hrefOf('history', call.id)}>
          <bdi>{call.visitor.name || t('anonymous')}</bdi>
        </a>
        <span class="table__below">{call.site.name}</span>
      </td>
      <td class="table__site">{call.site.name}</td>
      <td class="table__outcome">
        <Outcome call={call} />
        <span class="table__below">{call.operator?.name}</span>
      </td>
      <td class="table__duration time">
        <Duration call={call} />
      </td>
      <td class="table__operator">{operator}</td>
    </tr>
  );
}

function Duration({ call }: { call: ConsoleCall }) {
  const { t } = useApp().language;
  if (call.answered_at === null) return <>{t('nothing')}</>;
  if (call.ended_at === null) return <Elapsed since={call.answered_at} />;
  return <>{formatDuration(Date.parse(call.ended_at) - Date.parse(call.answered_at))}</>;
}
