import { expect, it } from 'vitest';
import { FEED_TIMING, pauseMs } from './feed-timing.ts';

it.each([
  [1, 0, 250],
  [1, 1, 500],
  [2, 1, 1_000],
  [4, 0.5, 3_000],
  [5, 1, 5_000],
  [50, 0, 2_500],
  [5_000, 1, 5_000],
])('after %i failures and with chance %d it waits %d ms', (failures, random, ms) => {
  expect(pauseMs(failures, FEED_TIMING, random)).toBe(ms);
});

it('comes back well within the minute that a call waits, and outlasts the longest gap between heartbeats', () => {
  const { connectWithinMs, longestPauseMs, staleAfterMs } = FEED_TIMING;
  expect(connectWithinMs + longestPauseMs).toBeLessThan(15_000);
  expect(staleAfterMs).toBeGreaterThan(30_000);
});
