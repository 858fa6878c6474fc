import type { Call, WaitRange } from '@frontdesk/contract';
import { count } from '../texts/count.ts';
import { fill } from '../texts/say.ts';
import type { WaitingTexts } from './waiting-props.ts';

/** "You are next", or how many are before. */
export function queueLine(
  { position }: Pick<Call, 'position'>,
  words: WaitingTexts,
  language: string,
): string {
  const ahead = (position ?? 1) - 1;
  return ahead === 0 ? words.next : count(words.ahead, ahead, language);
}

/** "2–5 minutes"; null when there is nothing to estimate from. */
export function waitWords(
  { estimated_wait: range, estimated_wait_s: seconds }: Pick<Call, 'estimated_wait' | 'estimated_wait_s'>,
  language: string,
): string | null {
  if (range !== null) return minutes(range, language);
  return seconds === null ? null : minutes({ min_s: seconds, max_s: seconds }, language);
}

function minutes({ min_s, max_s }: WaitRange, language: string): string {
  const from = Math.max(1, Math.round(min_s / 60));
  const to = Math.max(from, Math.ceil(max_s / 60));
  const format = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  // Firefox 115 and its like know no ranges: the longer end promises less.
  return from === to || !('formatRange' in format) ? format.format(to) : format.formatRange(from, to);
}

/** Somebody is there, and waits for the visitor's press. */
export function readyLine({ operator }: Pick<Call, 'operator'>, words: WaitingTexts): string {
  return operator === null ? words.readyTeam : fill(words.readyFor, { name: operator.name });
}
