import { secondsUntil } from '../format/time.ts';
import type { TextKey } from '../texts/en.ts';
import type { Values } from '../texts/fill-in.ts';
import { useApp } from './app-context.ts';

interface Props {
  until: string;
  /** A text with `{seconds}`, and the one for when they are over. */
  text: TextKey;
  over: TextKey;
  values?: Values;
}

export function Countdown({ until, text, over, values = {} }: Props) {
  const { clock, language } = useApp();
  const seconds = secondsUntil(until, clock.now.value);
  return <span class="time">{language.t(seconds > 0 ? text : over, { ...values, seconds })}</span>;
}
