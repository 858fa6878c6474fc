import { afterEach, expect, it, vi } from 'vitest';
import { localTime } from './local-time.ts';

const NOON = Date.parse('2026-03-02T12:00:00Z');

afterEach(() => vi.unstubAllEnvs());

it.each([
  ['Europe/Berlin', '13:00'],
  ['Pacific/Auckland', 'Tue 01:00'],
  ['Mars/Olympus', null],
])('in %s it is %s', (timeZone, expected) => {
  vi.stubEnv('TZ', 'UTC');
  expect(localTime(NOON, timeZone, 'en-GB')).toBe(expected);
});
