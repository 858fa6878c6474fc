import { expect, it } from 'vitest';
import { timeToAsk } from './time-to-ask.ts';

it.each([
  ['a second after the opening', 5_000, 0, 6_000],
  ['no later than a timer can wait', 40 * 86_400_000, 0, 2 ** 31 - 1],
  ['soon, where the opening has just passed', -1, 0, 1_000],
  ['less soon, where it was closed then too', -1_000, 3, 8_000],
  ['once a minute at last, where the clock is wrong all night', -7 * 3_600_000, 400, 60_000],
])('%s', (_when, untilOpening, late, ms) => {
  expect(timeToAsk(untilOpening, late)).toBe(ms);
});
