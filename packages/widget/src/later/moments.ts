import type { Phase } from '../call/phase.ts';
import { fill } from '../texts/say.ts';
import type { LaterTexts } from '../texts/texts.ts';
import { clockTime, daysUntil, visitorsLocale } from '../texts/times.ts';

/** When it may work again, in the visitor's own time zone and way of writing; empty when that is not known. */
export function whenSentence(
  texts: LaterTexts,
  language: string,
  { code, opensAt, retryAfterS }: Extract<Phase, { name: 'error' }>,
  now = new Date(),
): string {
  const locale = visitorsLocale(language);
  if (code === 'rate_limited' && retryAfterS !== null) {
    const { value, unit } = rounded(retryAfterS * 1000);
    return fill(texts.againLater, { when: new Intl.RelativeTimeFormat(locale).format(value, unit) });
  }
  return opensAt === null ? '' : openingSentence(texts, locale, new Date(opensAt), now);
}

function openingSentence(texts: LaterTexts, locale: string, opening: Date, now: Date): string {
  const time = clockTime(opening, locale);
  const days = daysUntil(opening, now);
  if (days < 2) return fill(days < 1 ? texts.opensToday : texts.opensTomorrow, { time });
  const form: Intl.DateTimeFormatOptions = days > 6 ? { day: 'numeric', month: 'long' } : { weekday: 'long' };
  return fill(texts.opensOn, { day: new Intl.DateTimeFormat(locale, form).format(opening), time });
}

/** "4 minutes" or "40 seconds". */
export function durationWords(language: string, ms: number): string {
  const { value, unit } = rounded(ms);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

function rounded(ms: number): { value: number; unit: 'second' | 'minute' } {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 60
    ? { value: seconds, unit: 'second' }
    : { value: Math.round(seconds / 60), unit: 'minute' };
}
