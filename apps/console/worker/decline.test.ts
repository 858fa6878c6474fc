import { expect, it } from 'vitest';
import { decline } from './decline.ts';

it.each([
  [204, true],
  [404, true],
  [409, true],
  [401, false],
  [503, false],
])('an answer %i: declined is %s', async (status, declined) => {
  expect(await decline('c1', async () => new Response(null, { status }))).toBe(declined);
});

it('is not done while the service is out of reach', async () => {
  expect(await decline('c1', async () => Promise.reject(new TypeError('Failed to fetch')))).toBe(false);
});
