import type { LaterTexts } from '../texts/later-en.ts';

const DAY_MS = 86_400_000;

/** "We open again tomorrow at 9:00 AM.", in the visitor's own zone; empty when the time is not known. */
export function openingSentence(
  texts: LaterTexts,
  language: string,
  opensAt: string | null,
  now = new Date(),
): string {
  if (opensAt === null) return '';
  const opening = new Date(opensAt);
  const days = Math.round((startOfDay(opening) - startOfDay(now)) / DAY_MS);
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(opening);
  return texts.problem.opensAgain(dayWord(language, opening, days), time);
}

function dayWord(language: string, day: Date, daysAhead: number): string {
  if (daysAhead <= 1)
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(daysAhead, 'day');
  const far = daysAhead > 6;
  return new Intl.DateTimeFormat(
    language,
    far ? { day: 'numeric', month: 'long' } : { weekday: 'long' },
  ).format(day);
}

function startOfDay(day: Date): number {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}

/** "4 minutes" or "40 seconds". */
export function durationWords(texts: LaterTexts, ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 60 ? texts.ended.seconds(seconds) : texts.ended.minutes(Math.round(seconds / 60));
}
