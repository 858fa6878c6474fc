import { WEEKDAYS } from '@frontdesk/contract/vocabulary';
import { z } from 'zod';

const Weekday = z
  .string()
  .transform((day) => day.toLowerCase())
  .pipe(z.enum([...WEEKDAYS, 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']))
  .transform((day) => WEEKDAYS.find((short) => day.startsWith(short)) ?? 'mon');

const Times = z.strictObject({
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00'),
  to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time such as 17:30'),
});
export const Period = Times.extend({ days: z.array(Weekday).min(1) });

const DayOfYear = z.string().refine(isDate, 'must be a date such as 2026-12-25, or 12-25 for every year');

export const Holiday = z
  .strictObject({ date: DayOfYear, until: DayOfYear.optional(), hours: z.array(Times).default([]) })
  .refine(({ date, until }) => until === undefined || endsWell(date, until), {
    path: ['until'],
    error: 'must be a date after the first one, with or without its year as that',
  });

/** That the calendar has. */
function isDate(text: string): boolean {
  if (!/^(\d{4}-)?\d\d-\d\d$/.test(text)) return false;
  // Of every year: 29 February too.
  const date = text.padStart(10, '2000-');
  const day = new Date(`${date}T00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/** Days of every year may go round its end. */
function endsWell(date: string, until: string): boolean {
  return until.length === date.length && (until > date || date.length === 5);
}
