import type { Holiday, OpeningPeriod } from '@frontdesk/contract';
import { WEEKDAYS } from '@frontdesk/contract/vocabulary';
import { holidayOn } from './holidays.ts';
import { addDays, instantOf, type LocalDay, localTime } from './local-time.ts';

export interface OpeningTimes {
  /** Null: always open. */
  readonly hours: readonly OpeningPeriod[] | null;
  /** Days that keep hours of their own. */
  readonly holidays: readonly Holiday[];
  readonly timezone: string;
}

export interface Opening {
  readonly open: boolean;
  /** When it opens next; null while open and where no period ever comes. */
  readonly opensAt: Date | null;
}

type Period = Pick<OpeningPeriod, 'from' | 'to'>;

const WHOLE_DAY: readonly Period[] = [{ from: '00:00', to: '24:00' }];

/** Further ahead nobody asks when a site is back; holidays of a year are beyond it too. */
const DAYS_AHEAD = 370;

/**
 * Whether a site is open at a moment. Periods are wall-clock time in the site's zone: one whose `to` is not after its
 * `from` runs past midnight and belongs to the day it starts on, be the next day a holiday or not; equal ones make a whole day.
 */
export function openingAt(times: OpeningTimes, now: Date): Opening {
  if (times.hours === null && times.holidays.length === 0) return { open: true, opensAt: null };
  const { day, minute } = localTime(now, times.timezone);
  const open =
    periodsOf(times, day).some((period) => minute >= startOf(period) && minute < endOf(period)) ||
    periodsOf(times, addDays(day, -1)).some((period) => minute < endOf(period) - MINUTES_A_DAY);
  return { open, opensAt: open ? null : nextStart(times, day, now) };
}

/** Those that start on a day. */
function periodsOf({ hours, holidays }: OpeningTimes, day: LocalDay): readonly Period[] {
  const holiday = holidayOn(holidays, day);
  if (holiday !== undefined) return holiday.hours;
  if (hours === null) return WHOLE_DAY;
  const weekday = WEEKDAYS[(day.getUTCDay() + 6) % 7];
  return hours.filter(({ days }) => weekday !== undefined && days.includes(weekday));
}

/** The earliest start after now: on the first day that has one, which may be today. */
function nextStart(times: OpeningTimes, today: LocalDay, now: Date): Date | null {
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 1) {
    const day = addDays(today, ahead);
    const starts = periodsOf(times, day)
      .map((period) => instantOf(day, startOf(period), times.timezone))
      .filter((start) => start > now);
    if (starts.length > 0) return new Date(Math.min(...starts.map(Number)));
  }
  return null;
}

const MINUTES_A_DAY = 24 * 60;

const startOf = ({ from }: Period): number => minuteOf(from);

/** Beyond the end of the day for one that runs past midnight. */
function endOf({ from, to }: Period): number {
  const end = minuteOf(to);
  return end > minuteOf(from) ? end : end + MINUTES_A_DAY;
}

/** Minutes since midnight; `24:00` is the end of the day. */
function minuteOf(time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}
