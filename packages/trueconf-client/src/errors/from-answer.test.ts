import { expect, it } from 'vitest';
import { errorFromAnswer, retryAfterS } from './from-answer.ts';

const api = (reason: string) =>
  JSON.stringify({ error: { code: 0, message: 'in words', errors: [{ reason }] } });
const PAGE = '<html><body>Sorry</body></html>';

it.each([
  [400, api('badRequest'), 'rejected', 'badRequest', false],
  [400, api('uniqueValueAlreadyInUse'), 'conflict', 'uniqueValueAlreadyInUse', false],
  [400, '', 'rejected', undefined, false],
  [400, PAGE, 'unexpected_answer', undefined, false],
  [401, api('unauthorized'), 'unauthorized', 'unauthorized', false],
  [401, PAGE, 'unauthorized', undefined, false],
  [403, api('accessTokenInvalid'), 'unauthorized', 'accessTokenInvalid', false],
  [403, api('forbidden'), 'forbidden', 'forbidden', false],
  [403, PAGE, 'forbidden', undefined, false],
  [404, api('conferenceNotFound'), 'not_found', 'conferenceNotFound', false],
  [404, api('routeNotFound'), 'not_found', 'routeNotFound', false],
  [404, '{"error":{"code":404,"message":"Not Found"}}', 'not_found', undefined, false],
  [404, '{"reason":"conferenceNotFound"}', 'not_found', 'conferenceNotFound', false],
  [404, '', 'unexpected_answer', undefined, false],
  [404, '404 page not found', 'unexpected_answer', undefined, false],
  [404, '{"message":"no Route matched with those values"}', 'unexpected_answer', undefined, false],
  [404, '{"status":404,"error":"Not Found","path":"/api"}', 'unexpected_answer', undefined, false],
  [404, '{"error":{"message":"no such service"}}', 'unexpected_answer', undefined, false],
  [404, PAGE, 'unexpected_answer', undefined, false],
  [409, api('busy'), 'conflict', 'busy', false],
  [418, '{"error":"teapot"}', 'rejected', 'teapot', false],
  [422, '{"reason":"BadField"}', 'rejected', 'BadField', false],
  [429, '', 'unavailable', undefined, true],
  [500, PAGE, 'unavailable', undefined, true],
  [503, api('backendError'), 'unavailable', 'backendError', true],
  [301, '', 'unexpected_answer', undefined, false],
])('%i %s is %s', (status, body, code, reason, retryable) => {
  const error = errorFromAnswer('GET x', { status, headers: {}, body: Buffer.from(body) });
  expect(error).toMatchObject({ code, status, reason, retryable });
});

it.each([
  'two words',
  'd0b2f9e1c4a7d0b2f9e1c4a7d0b2f9e1c4a7d0b2',
  'Bearer x',
  '<b>',
  'a'.repeat(60),
  'secret-with-dashes',
])('does not repeat %s as a reason', (word) => {
  const error = errorFromAnswer('GET x', { status: 400, headers: {}, body: Buffer.from(api(word)) });
  expect(error.reason).toBeUndefined();
  expect(error.message).not.toContain(word);
});

it('reads Retry-After in seconds and as a date', () => {
  expect(retryAfterS('7')).toBe(7);
  expect(retryAfterS(new Date(Date.now() + 60_000).toUTCString())).toBeGreaterThanOrEqual(58);
  expect(retryAfterS('Wed, 21 Oct 2015 07:28:00 GMT')).toBe(0);
  expect(retryAfterS('9'.repeat(40))).toBe(86_400);
  for (const nonsense of [undefined, '', 'soon', ['1', '2']]) expect(retryAfterS(nonsense)).toBeUndefined();
});
