import { localTime } from '../format/local-time.ts';
import { useApp } from './app-context.ts';

/** What the clocks show at the visitor's, running. */
export function LocalTime({ timeZone }: { timeZone: string }) {
  const { clock, language } = useApp();
  const time = localTime(clock.now.value, timeZone, language.locale.value);
  return (
    <span class="time" title={timeZone}>
      {time ?? timeZone}
    </span>
  );
}
