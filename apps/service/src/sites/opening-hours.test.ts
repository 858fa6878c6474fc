import type { Holiday, OpeningPeriod } from '@frontdesk/contract';
import type { Weekday } from '@frontdesk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { openingAt } from './opening-hours.ts';

const WORKDAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const OFFICE: OpeningPeriod[] = [{ days: WORKDAYS, from: '09:00', to: '17:30' }];
const LUNCH: OpeningPeriod[] = [
  { days: ['mon'], from: '09:00', to: '12:00' },
  { days: ['mon'], from: '13:00', to: '17:00' },
];
const NIGHT: OpeningPeriod[] = [{ days: ['fri'], from: '22:00', to: '02:00' }];
const ROUND_THE_CLOCK: OpeningPeriod[] = [{ days: ['sat'], from: '00:00', to: '24:00' }];
const WHOLE_DAY: OpeningPeriod[] = [{ days: ['sun'], from: '06:00', to: '06:00' }];

// 2026-11-23 is a Monday. Berlin is UTC+1 in winter and UTC+2 in summer, New York UTC-5 and UTC-4.
describe('open or closed, and when it opens', () => {
  it.each<[string, OpeningPeriod[] | null, string, string, true | string | null]>([
    ['no hours: always', null, 'UTC', '2026-11-23T03:00:00Z', true],
    ['an empty list: never', [], 'UTC', '2026-11-23T12:00:00Z', null],
    ['the first minute', OFFICE, 'Europe/Berlin', '2026-11-23T08:00:00Z', true],
    ['the minute before', OFFICE, 'Europe/Berlin', '2026-11-23T07:59:59Z', '2026-11-23T08:00:00Z'],
    ['the last second', OFFICE, 'Europe/Berlin', '2026-11-23T16:29:59Z', true],
    ['closing time', OFFICE, 'Europe/Berlin', '2026-11-23T16:30:00Z', '2026-11-24T08:00:00Z'],
    ['Friday evening: Monday', OFFICE, 'Europe/Berlin', '2026-11-27T18:00:00Z', '2026-11-30T08:00:00Z'],
    ['another zone, another day', OFFICE, 'America/New_York', '2026-11-24T02:00:00Z', '2026-11-24T14:00:00Z'],
    ['the break', LUNCH, 'UTC', '2026-11-23T12:30:00Z', '2026-11-23T13:00:00Z'],
    ['after the last: in a week', LUNCH, 'UTC', '2026-11-23T17:00:00Z', '2026-11-30T09:00:00Z'],
    ['past midnight, the day after', NIGHT, 'UTC', '2026-11-28T01:59:00Z', true],
    ['past midnight, over', NIGHT, 'UTC', '2026-11-28T02:00:00Z', '2026-12-04T22:00:00Z'],
    ['small hours of its own day', NIGHT, 'UTC', '2026-11-27T01:00:00Z', '2026-11-27T22:00:00Z'],
    ['until the end of the day', ROUND_THE_CLOCK, 'UTC', '2026-11-28T23:59:59Z', true],
    ['and not beyond', ROUND_THE_CLOCK, 'UTC', '2026-11-29T00:00:00Z', '2026-12-05T00:00:00Z'],
    ['equal times: 24 hours from there', WHOLE_DAY, 'UTC', '2026-11-30T05:59:00Z', true],
    ['equal times: not before', WHOLE_DAY, 'UTC', '2026-11-29T05:59:00Z', '2026-11-29T06:00:00Z'],
  ])('%s', (_, hours, timezone, now, expected) => {
    const opening = openingAt({ hours, holidays: [], timezone }, new Date(now));
    const open = expected === true;
    expect(opening).toEqual({ open, opensAt: typeof expected === 'string' ? new Date(expected) : null });
  });
});

describe('holidays', () => {
  const HALF_A_DAY = [{ from: '09:00', to: '12:00' }];
  const XMAS: Holiday[] = [
    { date: '12-24', hours: HALF_A_DAY },
    { date: '12-25', until: '12-26', hours: [] },
    { date: '2026-12-28', until: '2027-01-03', hours: [] },
  ];
  const EVERY_WINTER: Holiday[] = [{ date: '12-20', until: '01-06', hours: [] }];
  const NEW_YEARS_EVE: Holiday[] = [{ date: '12-31', hours: [{ from: '18:00', to: '02:00' }] }];

  // 2026-12-24 is a Thursday.
  it.each<[string, OpeningPeriod[] | null, Holiday[], string, true | string | null]>([
    ['half a day, open', OFFICE, XMAS, '2026-12-24T10:59:00Z', true],
    [
      'half a day, over: after those of two entries',
      OFFICE,
      XMAS,
      '2026-12-24T11:00:00Z',
      '2027-01-04T08:00:00Z',
    ],
    ['the day after it, a Friday', OFFICE, XMAS, '2026-12-25T10:00:00Z', '2027-01-04T08:00:00Z'],
    ['of every year, in another one', OFFICE, XMAS, '2029-12-25T10:00:00Z', '2029-12-27T08:00:00Z'],
    ['of one year, in another one', OFFICE, XMAS, '2027-12-28T10:00:00Z', true],
    [
      'round the end of the year, before it',
      OFFICE,
      EVERY_WINTER,
      '2026-12-31T10:00:00Z',
      '2027-01-07T08:00:00Z',
    ],
    [
      'round the end of the year, after it',
      OFFICE,
      EVERY_WINTER,
      '2027-01-06T10:00:00Z',
      '2027-01-07T08:00:00Z',
    ],
    ['and no longer', OFFICE, EVERY_WINTER, '2027-01-07T10:00:00Z', true],
    ['of a site that is always open', null, XMAS, '2026-12-25T22:59:00Z', '2026-12-26T23:00:00Z'],
    ['its other days', null, XMAS, '2026-12-26T23:00:00Z', true],
    ['hours past midnight', OFFICE, NEW_YEARS_EVE, '2027-01-01T00:59:00Z', true],
    ['in place of the weekday’s', OFFICE, NEW_YEARS_EVE, '2026-12-31T10:00:00Z', '2026-12-31T17:00:00Z'],
    [
      'the night before runs into it',
      NIGHT,
      [{ date: '2026-11-28', hours: [] }],
      '2026-11-28T00:30:00Z',
      true,
    ],
    ['closed for good', OFFICE, [{ date: '01-01', until: '12-31', hours: [] }], '2026-11-23T10:00:00Z', null],
  ])('%s', (_, hours, holidays, now, expected) => {
    const opening = openingAt({ hours, holidays, timezone: 'Europe/Berlin' }, new Date(now));
    const open = expected === true;
    expect(opening).toEqual({ open, opensAt: typeof expected === 'string' ? new Date(expected) : null });
  });
});

describe('the days clocks change', () => {
  const EARLY: OpeningPeriod[] = [{ days: ['sun'], from: '02:30', to: '10:00' }];
  it.each<[string, string, string, true | string]>([
    // Berlin, 2026-03-29: from 02:00 straight to 03:00. There is no 02:30.
    [
      'a start that does not exist comes as much later',
      'Europe/Berlin',
      '2026-03-29T00:59:00Z',
      '2026-03-29T01:30:00Z',
    ],
    // Berlin, 2026-10-25: 02:00 to 03:00 comes twice.
    [
      'a start that comes twice is the first',
      'Europe/Berlin',
      '2026-10-24T23:00:00Z',
      '2026-10-25T00:30:00Z',
    ],
    ['the second time round it is open too', 'Europe/Berlin', '2026-10-25T01:45:00Z', true],
    ['the morning after has the new offset', 'Europe/Berlin', '2026-03-29T07:59:00Z', true],
    ['across the ocean', 'America/New_York', '2026-03-08T05:00:00Z', '2026-03-08T07:30:00Z'],
  ])('%s', (_, timezone, now, expected) => {
    const { open, opensAt } = openingAt({ hours: EARLY, holidays: [], timezone }, new Date(now));
    expect(open ? true : opensAt?.toISOString().replace('.000', '')).toBe(expected);
  });
});
