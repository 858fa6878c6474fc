import type { CallTimeline, TimelineEvent } from '@frontdesk/contract';
import { formatDuration } from '../format/time.ts';
import { departmentKey } from '../rules/history-filter.ts';
import { isTechnical, timelineWords } from '../rules/timeline-words.ts';
import { useApp } from './app-context.ts';

/** What comes so long after the press has a day of its own. */
const LATER_MS = 12 * 3_600_000;

/** All that happened to a call, in words, with the time since the press. */
export function Timeline({ found }: { found: CallTimeline }) {
  return (
    <ol class="timeline">
      {found.events.map((event) => (
        <Happened key={event.id} event={event} found={found} />
      ))}
    </ol>
  );
}

function Happened({ event, found: { call, events } }: { event: TimelineEvent; found: CallTimeline }) {
  const { language, names } = useApp();
  const { t, locale } = language;
  const known = new Map(
    events.flatMap(({ operator }) => (operator ? [[operator.login, operator.name]] : [])),
  );
  for (const { key, name } of names.operators.peek()) known.set(key, name);
  const departments = new Map(names.departments.peek().map((one) => [one.key, one.name]));
  const { key, values } = timelineWords(event, {
    visitor: call.visitor.name || t('visitorNameless'),
    nameOf: (login) => known.get(login) ?? login,
    departmentOf: (key) => departments.get(departmentKey(call.site.key, key)) ?? key,
    helping: call.overflow?.name ?? null,
    somebody: t('somebody'),
  });
  const sinceMs = Date.parse(event.at) - Date.parse(call.created_at);
  const at = new Intl.DateTimeFormat(locale.value, { dateStyle: 'medium', timeStyle: 'medium' }).format(
    new Date(event.at),
  );
  return (
    <li class={`timeline__event ${isTechnical(event) ? 'timeline__event--quiet' : ''}`}>
      <span class="timeline__time time" title={at}>
        {sinceMs < LATER_MS ? (
          <Since duration={formatDuration(sinceMs)} />
        ) : (
          new Intl.DateTimeFormat(locale.value, { dateStyle: 'short' }).format(new Date(event.at))
        )}
      </span>
      <span class="timeline__words">{startUpper(t(key, values), locale.value)}</span>
    </li>
  );
}

function Since({ duration }: { duration: string }) {
  const { t } = useApp().language;
  return (
    <>
      <span aria-hidden="true">+{duration}</span>
      <span class="visually-hidden">{t('eventSince', { duration })}</span>
    </>
  );
}

/** Who comes first in a sentence may be no name. */
function startUpper(sentence: string, locale: string): string {
  return sentence.charAt(0).toLocaleUpperCase(locale) + sentence.slice(1);
}
