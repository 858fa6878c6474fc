import { useComputed } from '@preact/signals';
import { formatDuration } from '../format/time.ts';
import { useApp } from './app-context.ts';

/**
 * Time since a moment, running. Given as a signal it changes the text alone, every second, without a component being
 * drawn again: there may be hundreds of them.
 */
export function Elapsed({ since }: { since: string }) {
  const { clock } = useApp();
  const text = useComputed(() => formatDuration(clock.now.value - Date.parse(since)));
  return (
    <span class="time" role="timer">
      {text}
    </span>
  );
}
