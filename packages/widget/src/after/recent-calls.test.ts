import { expect, it } from 'vitest';
import { type RecentCall, stillRecent, untilNextGoes } from './recent-calls.ts';

const HOUR = 3_600_000;
const call = (endedAt: number): RecentCall => ({
  endedAt,
  talkedMs: 60_000,
  reason: 'completed',
  operator: 'Anna',
  name: 'Maria',
  department: null,
});

it('keeps calls for an hour, three at most, and none from a clock that was ahead', () => {
  const now = 10 * HOUR;
  const ended = [now + 1, now, now - 1, now - 2, now - 3, now - HOUR].map(call);
  expect(stillRecent(ended, now).map(({ endedAt }) => now - endedAt)).toEqual([0, 1, 2]);
  expect(stillRecent([call(now - HOUR)], now)).toEqual([]);
});

it('knows when the next of them goes', () => {
  expect(untilNextGoes([call(HOUR), call(2 * HOUR)], 2 * HOUR - 5)).toBe(5);
  expect(untilNextGoes([], 0)).toBeNull();
});
