import type { Holiday } from '@frontdesk/contract';
import type { LocalDay } from './local-time.ts';

/** The entry that a day falls under; of several the first one. */
export function holidayOn(holidays: readonly Holiday[], day: LocalDay): Holiday | undefined {
  const date = day.toISOString().slice(0, 10);
  return holidays.find((holiday) => isWithin(holiday, date));
}

function isWithin({ date, until }: Holiday, day: string): boolean {
  // A date without its year is compared without it.
  const shown = day.slice(-date.length);
  const last = until ?? date;
  // Every year from Christmas to Epiphany: round the end of the year.
  return date <= last ? shown >= date && shown <= last : shown >= date || shown <= last;
}
