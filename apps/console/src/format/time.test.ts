import { expect, it } from 'vitest';
import { formatDuration, secondsUntil } from './time.ts';

it.each([
  [0, '0:00'],
  [-5000, '0:00'],
  [999, '0:00'],
  [65_000, '1:05'],
  [3_599_999, '59:59'],
  [3_727_000, '1:02:07'],
])('%i ms is %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

it.each([
  ['2026-01-01T00:00:15Z', 15],
  ['2026-01-01T00:00:00.200Z', 1],
  ['2026-01-01T00:00:00Z', 0],
  ['2025-12-31T23:59:00Z', 0],
])('until %s it is %i s', (moment, seconds) => {
  expect(secondsUntil(moment, Date.parse('2026-01-01T00:00:00Z'))).toBe(seconds);
});
