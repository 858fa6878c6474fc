import { formatDuration } from '../format/time.ts';
import { useApp } from './app-context.ts';

/** Time since a moment, running. Alone in a component so that only this text is redrawn every second. */
export function Elapsed({ since }: { since: string }) {
  const { clock } = useApp();
  return (
    <span class="time" role="timer">
      {formatDuration(clock.now.value - Date.parse(since))}
    </span>
  );
}
