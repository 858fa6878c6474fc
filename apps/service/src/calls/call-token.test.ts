import { expect, test } from 'vitest';
import { callToken, isCallToken } from './call-token.ts';

const token = callToken('secret', 'call-1');

test('a token is the same for the same call, and can be put in a header as it is', () => {
  expect(callToken('secret', 'call-1')).toBe(token);
  expect(token).toMatch(/^[\w-]{43}$/);
});

test.each([
  ['its own', 'secret', 'call-1', token, true],
  ['another call’s', 'secret', 'call-2', token, false],
  ['another server’s', 'other', 'call-1', token, false],
  ['a shortened', 'secret', 'call-1', token.slice(1), false],
  ['a changed', 'secret', 'call-1', `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`, false],
  ['an empty', 'secret', 'call-1', '', false],
  ['a non-ASCII', 'secret', 'call-1', 'ü'.repeat(43), false],
])('%s token', (_, secret, callId, given, good) => {
  expect(isCallToken(secret, callId, given)).toBe(good);
});
