import type { Phase } from '../call/phase.ts';
import type { LaterTexts } from '../texts/later-en.ts';

const DAY_MS = 86_400_000;

/** When it may work again, in the visitor's own time zone and way of writing; empty when that is not known. */
export function whenSentence(
  texts: LaterTexts,
  language: string,
  { code, opensAt, retryAfterS }: Extract<Phase, { name: 'error' }>,
  now = new Date(),
): string {
  if (code === 'rate_limited' && retryAfterS !== null) {
    return texts.problem.waitFor(durationWords(texts, retryAfterS * 1000));
  }
  if (opensAt === null) return '';
  const opening = new Date(opensAt);
  const days = Math.round((startOfDay(opening) - startOfDay(now)) / DAY_MS);
  // `en` alone would mean American: the visitor's browser says which English.
  const locale = navigator.languages.find((wish) => wish.startsWith(language)) ?? language;
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(opening);
  return texts.problem.opensAgain(dayWords(texts, locale, opening, days), time);
}

/** "today", "on Friday", "on 4 December". */
function dayWords(texts: LaterTexts, locale: string, day: Date, daysAhead: number): string {
  if (daysAhead <= 1)
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(daysAhead, 'day');
  const form: Intl.DateTimeFormatOptions =
    daysAhead > 6 ? { day: 'numeric', month: 'long' } : { weekday: 'long' };
  return texts.problem.onDay(new Intl.DateTimeFormat(locale, form).format(day));
}

function startOfDay(day: Date): number {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}

/** "4 minutes" or "40 seconds". */
export function durationWords(texts: LaterTexts, ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 60 ? texts.ended.seconds(seconds) : texts.ended.minutes(Math.round(seconds / 60));
}
