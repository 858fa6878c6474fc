import { expect, it } from 'vitest';
import { timeLeft } from './time-left.ts';

const now = Date.parse('2026-11-24T10:00:00Z');

it.each([
  ['2026-11-24T10:00:20Z', 20_000],
  ['2026-11-24T09:59:59Z', null],
  ['2026-11-24T12:00:00Z', null],
  [null, null],
])('until %s there are %s ms', (until, left) => {
  expect(timeLeft(until, now)).toBe(left);
});
