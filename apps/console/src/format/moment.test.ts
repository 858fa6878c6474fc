import { expect, it } from 'vitest';
import { moment } from './moment.ts';

const here = (year: number, month: number, date: number, hour: number) =>
  new Date(year, month - 1, date, hour);
const NOW = here(2026, 3, 2, 12).getTime();

it.each([
  ['today', here(2026, 3, 2, 9), '09:00'],
  ['yesterday', here(2026, 3, 1, 9), '1 Mar, 09:00'],
  ['last year', here(2025, 12, 31, 23), '31 Dec 2025, 23:00'],
])('%s', (_, at, expected) => {
  expect(moment(at.toISOString(), NOW, 'en-GB')).toBe(expected);
});
