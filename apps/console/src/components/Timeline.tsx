import type { CallTimeline, TimelineEvent } from '@frontdesk/contract';
import { formatDuration } from '../format/time.ts';
import { isTechnical, timelineWords } from '../rules/timeline-words.ts';
import { useApp } from './app-context.ts';

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
  const { key, values } = timelineWords(event, {
    visitor: call.visitor.name || t('anonymous'),
    nameOf: (login) => known.get(login) ?? login,
    somebody: t('somebody'),
  });
  const since = formatDuration(Date.parse(event.at) - Date.parse(call.created_at));
  const at = new Intl.DateTimeFormat(locale.value, { timeStyle: 'medium' }).format(new Date(event.at));
  return (
    <li class={`timeline__event ${isTechnical(event) ? 'timeline__event--quiet' : ''}`}>
      <span class="timeline__time time" title={at}>
        <span aria-hidden="true">+{since}</span>
        <span class="visually-hidden">{t('eventSince', { duration: since })}</span>
      </span>
      <span class="timeline__words">{t(key, values)}</span>
    </li>
  );
}
