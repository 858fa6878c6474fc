import type { OpeningPeriod } from '@frontdesk/contract';
import { WEEKDAYS } from '@frontdesk/contract/vocabulary';
import { addDays, instantOf, type LocalDay, localTime } from './local-time.ts';

export interface Opening {
  readonly open: boolean;
  /** When it opens next; null while open and where no period ever comes. */
  readonly opensAt: Date | null;
}

/**
 * Whether a site is open at a moment. Periods are wall-clock time in the site's zone: one whose `to` is not after its
 * `from` runs past midnight and belongs to the day it starts on; equal ones make a whole day. Null hours: always open.
 */
export function openingAt(hours: readonly OpeningPeriod[] | null, timezone: string, now: Date): Opening {
  if (hours === null) return { open: true, opensAt: null };
  const local = localTime(now, timezone);
  const open = hours.some((period) => covers(period, local.day, local.minute));
  return { open, opensAt: open ? null : nextStart(hours, timezone, now) };
}

function covers(period: OpeningPeriod, day: LocalDay, minute: number): boolean {
  const from = minuteOf(period.from);
  const to = minuteOf(period.to);
  if (to > from) return startsOn(period, day) && minute >= from && minute < to;
  return (startsOn(period, day) && minute >= from) || (startsOn(period, addDays(day, -1)) && minute < to);
}

/** The earliest start after now. Eight days, because today's own start may be over. */
function nextStart(hours: readonly OpeningPeriod[], timezone: string, now: Date): Date | null {
  const { day } = localTime(now, timezone);
  const starts = Array.from({ length: 8 }, (_, ahead) => addDays(day, ahead)).flatMap((candidate) =>
    hours
      .filter((period) => startsOn(period, candidate))
      .map((period) => instantOf(candidate, minuteOf(period.from), timezone)),
  );
  const ahead = starts.filter((start) => start > now).map(Number);
  return ahead.length === 0 ? null : new Date(Math.min(...ahead));
}

function startsOn(period: OpeningPeriod, day: LocalDay): boolean {
  const weekday = WEEKDAYS[(day.getUTCDay() + 6) % 7];
  return weekday !== undefined && period.days.includes(weekday);
}

/** Minutes since midnight; `24:00` is the end of the day. */
function minuteOf(time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}
