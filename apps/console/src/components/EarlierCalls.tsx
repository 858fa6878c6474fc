import type { ConsoleCall } from '@frontdesk/contract';
import { moment } from '../format/moment.ts';
import { hrefOf } from '../models/route.ts';
import { useApp } from './app-context.ts';
import { Outcome } from './Outcome.tsx';
import { Skeleton } from './Skeleton.tsx';

/** What this visitor called about before. */
export function EarlierCalls() {
  const { t } = useApp().language;
  return (
    <section class="earlier" aria-labelledby="earlier-title">
      <h2 class="panel__title" id="earlier-title">
        {t('earlierTitle')}
      </h2>
      <EarlierBody />
    </section>
  );
}

function EarlierBody() {
  const { language, earlier } = useApp();
  const { answer, problem } = earlier.list;
  if (answer.value === null && problem.value !== null)
    return <p class="quiet">{language.t('earlierFailed')}</p>;
  if (answer.value === null) return <Skeleton rows={2} />;
  if (answer.value.length === 0) return <p class="quiet">{language.t('earlierNone')}</p>;
  return (
    <ul class="earlier__list">
      {answer.value.map((call) => (
        <EarlierCall key={call.id} call={call} />
      ))}
    </ul>
  );
}

function EarlierCall({ call }: { call: ConsoleCall }) {
  const { language, clock } = useApp();
  const date = moment(call.created_at, clock.now.peek(), language.locale.value);
  return (
    <li class="earlier__item">
      <p class="earlier__head">
        <a href={hrefOf('history', call.id)} aria-label={language.t('earlierShow', { date })}>
          {date}
        </a>
        <Outcome call={call} />
      </p>
      {call.operator !== null && <p class="earlier__who">{call.operator.name}</p>}
      {call.topic !== null && <p>{call.topic}</p>}
      {call.note !== '' && <p class="earlier__note">{call.note}</p>}
      {call.tags.length > 0 && (
        <p class="tags">
          {call.tags.map((tag) => (
            <span class="tag" key={tag}>
              {tag}
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
