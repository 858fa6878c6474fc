import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TrueConfAuthError, TrueConfServerError } from '../errors/trueconf-error.ts';
import type { TokenAnswer } from '../wire/token.ts';
import { OAuthToken } from './oauth-token.ts';

const MINUTE = 60_000;
const NEVER = new AbortController().signal;
const DOWN = new TrueConfServerError('unavailable', 'down', { status: 503 });
const REFUSED = new TrueConfAuthError('unauthorized', 'wrong secret', { status: 400 });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Issues token-1, token-2, … for an hour each; a request that is told to fails or hangs instead. */
const issuer = () => {
  const outcomes: Promise<TokenAnswer>[] = [];
  const request = vi.fn(
    () =>
      outcomes.shift() ??
      Promise.resolve({ access_token: `token-${request.mock.calls.length}`, expires_in: 3600 }),
  );
  const credential = new OAuthToken(request);
  return {
    credential,
    request,
    next: (outcome: Promise<TokenAnswer>) => {
      outcome.catch(() => {});
      outcomes.push(outcome);
    },
    token: () => credential.token(NEVER),
  };
};

it('fetches the next token at nine tenths of its life, asked or not', async () => {
  const { token, request } = issuer();
  expect(await token()).toBe('token-1');
  await vi.advanceTimersByTimeAsync(53.9 * MINUTE);
  expect(request).toHaveBeenCalledTimes(1);
  expect(await token()).toBe('token-1');
  await vi.advanceTimersByTimeAsync(0.2 * MINUTE);
  expect(request).toHaveBeenCalledTimes(2);
  expect(await token()).toBe('token-2');
  await vi.advanceTimersByTimeAsync(54 * MINUTE);
  expect(await token()).toBe('token-3');
});

it('uses the old one while the next is on its way, and after the expiry asks anew rather than wait for that', async () => {
  const { token, next } = issuer();
  await token();
  next(new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(59.9 * MINUTE);
  expect(await token()).toBe('token-1');
  await vi.advanceTimersByTimeAsync(0.2 * MINUTE);
  expect(await token()).toBe('token-3');
});

it('tries again every ten seconds when the renewal fails, and nobody notices', async () => {
  const { token, next, request } = issuer();
  await token();
  next(Promise.reject(DOWN));
  next(Promise.reject(REFUSED));
  await vi.advanceTimersByTimeAsync(54 * MINUTE);
  expect(request).toHaveBeenCalledTimes(2);
  expect(await token()).toBe('token-1');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(request).toHaveBeenCalledTimes(3);
  expect(await token()).toBe('token-1');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await token()).toBe('token-4');
});

it('stops renewing when the old one is dead; the next call asks, and is told', async () => {
  const { token, next, request } = issuer();
  await token();
  for (let failure = 0; failure < 100; failure += 1) next(Promise.reject(DOWN));
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  const asked = request.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(request).toHaveBeenCalledTimes(asked);
  await expect(token()).rejects.toBe(DOWN);
});

it('remembers a refusal for a second', async () => {
  const { token, next, request } = issuer();
  next(Promise.reject(REFUSED));
  await expect(token()).rejects.toBe(REFUSED);
  await vi.advanceTimersByTimeAsync(990);
  await expect(token()).rejects.toBe(REFUSED);
  expect(request).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(20);
  expect(await token()).toBe('token-2');
});

it('does not remember that the server was away', async () => {
  const { token, next } = issuer();
  next(Promise.reject(DOWN));
  await expect(token()).rejects.toBe(DOWN);
  expect(await token()).toBe('token-2');
});

it('who comes two seconds after a request that hangs asks anew, and helps those who wait', async () => {
  const { token, next, request } = issuer();
  const hung = Promise.withResolvers<TokenAnswer>();
  next(hung.promise);
  const first = token();
  await vi.advanceTimersByTimeAsync(1990);
  const joiner = token();
  expect(request).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(20);
  expect(await Promise.all([token(), token()])).toEqual(['token-2', 'token-2']);
  expect(request).toHaveBeenCalledTimes(2);
  hung.reject(DOWN);
  expect(await Promise.all([first, joiner])).toEqual(['token-2', 'token-2']);
});

it('drops the token that was refused, and no other', async () => {
  const { credential, token } = issuer();
  await token();
  expect(credential.refused('token-0', 'GET a')).toBe(true);
  expect(await token()).toBe('token-1');
  expect(credential.refused('token-1', 'GET a')).toBe(true);
  expect(await token()).toBe('token-2');
});

it('a route that refuses whatever it is sent costs one token, however often it is asked', async () => {
  const { credential, token, request } = issuer();
  await token();
  expect(credential.refused('token-1', 'GET deaf')).toBe(true);
  expect(await token()).toBe('token-2');
  credential.accepted('token-2', 'GET other');
  await vi.advanceTimersByTimeAsync(30 * MINUTE);
  expect(credential.refused('token-2', 'GET deaf')).toBe(false);
  expect(await token()).toBe('token-2');
  expect(request).toHaveBeenCalledTimes(2);
  expect(credential.refused('token-2', 'GET other')).toBe(true);
});

it('a token that no route has taken is dropped again after a minute: the server may have lost two in a row', async () => {
  const { credential, token } = issuer();
  await token();
  credential.refused('token-1', 'GET a');
  await token();
  await vi.advanceTimersByTimeAsync(0.9 * MINUTE);
  expect(credential.refused('token-2', 'GET a')).toBe(false);
  await vi.advanceTimersByTimeAsync(0.2 * MINUTE);
  expect(credential.refused('token-2', 'GET a')).toBe(true);
});

it('a route that has taken a token since is believed again', async () => {
  const { credential, token } = issuer();
  await token();
  credential.refused('token-1', 'GET a');
  credential.accepted(await token(), 'GET a');
  expect(credential.refused('token-2', 'GET a')).toBe(true);
});

it('renews no more after it was closed', async () => {
  const { credential, token, request } = issuer();
  await token();
  credential.close();
  await vi.advanceTimersByTimeAsync(120 * MINUTE);
  expect(request).toHaveBeenCalledTimes(1);
});

it('can wait longer than a timer of Node can', async () => {
  const { token, next, request } = issuer();
  next(Promise.resolve({ access_token: 'long', expires_in: 60 * 60 * 24 * 90 }));
  expect(await token()).toBe('long');
  await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE);
  expect(request).toHaveBeenCalledTimes(1);
});
