import { expect, it } from 'vitest';
import { clock } from './clock.ts';

it.each([
  [-5, '0:00'],
  [0, '0:00'],
  [999, '0:00'],
  [9_000, '0:09'],
  [247_000, '4:07'],
  [3_847_000, '1:04:07'],
])('%i ms read %s', (ms, text) => {
  expect(clock(ms)).toBe(text);
});
