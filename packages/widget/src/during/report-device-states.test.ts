import { expect, it } from 'vitest';
import { stateOf } from './report-device-states.ts';

it.each([
  [{ allowed: true, granted: true, present: true }, 'on'],
  [{ allowed: true, granted: true, present: false }, 'missing'],
  [{ allowed: true, granted: false, present: true }, 'blocked'],
  [{ allowed: false, granted: true, present: true }, 'blocked'],
])('%o is %s', (facts, state) => {
  expect(stateOf(facts)).toBe(state);
});
