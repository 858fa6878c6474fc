import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { describe, expect, it } from 'vitest';
import type { TrueConfClient } from '../src/index.ts';
import { fakeServer, numberedTokens } from './support/fake-server.ts';
import { apiError, empty, hang, inTurn, json, page, type Reply, reset, room } from './support/replies.ts';

const INPUT = { topic: 'a', type: 0, owner: 'anna', schedule: { type: -1 } } as const;

const CALLS: [string, boolean, (client: TrueConfClient) => Promise<unknown>][] = [
  ['get', true, ({ conferences }) => conferences.get('1')],
  ['update', true, ({ conferences }) => conferences.update('1', INPUT)],
  ['delete', true, ({ conferences }) => conferences.delete('1')],
  ['run', true, ({ conferences }) => conferences.run('1')],
  ['stop', true, ({ conferences }) => conferences.stop('1')],
  ['create', false, ({ conferences }) => conferences.create(INPUT)],
  ['invite', false, ({ participants }) => participants.invite('1', 'anna')],
  ['inviteMany', false, ({ participants }) => participants.inviteMany('1', ['anna', 'boris'])],
];

const PASSING: [string, Reply][] = [
  ['a lost answer', reset],
  ['500', page(500)],
  ['502', page(502)],
  ['503', json(503, { error: { code: 503 } })],
  ['429', empty(429)],
];

const LASTING: [string, Reply][] = [
  ['400', apiError(400, 'badRequest')],
  ['403', apiError(403, 'forbidden')],
  ['404', apiError(404, 'conferenceNotFound')],
  ['a page instead of JSON', page(200)],
  ['a redirect', empty(302)],
];

/** Resolves at the next failed attempt to connect. */
const connectionRefused = (): Promise<void> =>
  new Promise((resolve) => {
    const channel = 'undici:client:connectError';
    const heard = () => {
      unsubscribe(channel, heard);
      resolve();
    };
    subscribe(channel, heard);
  });

describe.each(CALLS)('%s', (_name, repeats, call) => {
  it.each(PASSING)(`is ${repeats ? 'sent again' : 'never sent twice'} after %s`, async (_fault, fault) => {
    const server = await fakeServer(inTurn(fault, room));
    const outcome = await call(server.client()).then(
      () => 'done',
      ({ code, retryable, sent }) => ({ code, retryable, sent }),
    );
    expect(server.requests).toHaveLength(repeats ? 2 : 1);
    if (repeats) expect(outcome).toBe('done');
    else expect(outcome).toMatchObject({ retryable: true, sent: true });
  });

  it('is sent again when the server never saw it', async () => {
    const server = await fakeServer(room);
    const refused = connectionRefused();
    server.server.close();
    const attempt = call(server.client({ auth: { secretKey: 'key' } }));
    await refused;
    server.server.listen(Number(new URL(server.url).port), '127.0.0.1');
    await attempt;
    expect(server.requests).toHaveLength(1);
  });
});

it.each(LASTING)('nothing is repeated after %s', async (_fault, fault) => {
  const server = await fakeServer(fault);
  await expect(server.client().conferences.get('1')).rejects.toMatchObject({ retryable: false });
  expect(server.requests).toHaveLength(1);
});

it('gives up after three attempts', async () => {
  const server = await fakeServer(page(503));
  await expect(server.client().conferences.get('1')).rejects.toMatchObject({
    code: 'unavailable',
    status: 503,
  });
  expect(server.requests).toHaveLength(3);
});

it('waits as long as Retry-After says', async () => {
  const server = await fakeServer(inTurn(json(503, {}, { 'retry-after': '1' }), room));
  const begun = performance.now();
  await server.client().conferences.get('1');
  expect(performance.now() - begun).toBeGreaterThan(990);
});

it('leaves a long Retry-After to the caller', async () => {
  const server = await fakeServer(json(429, {}, { 'retry-after': '3' }));
  await expect(server.client().conferences.get('1')).rejects.toMatchObject({
    code: 'unavailable',
    retryAfterS: 3,
  });
  expect(server.requests).toHaveLength(1);
});

it('tries once more, not twice, after a deadline', async () => {
  const server = await fakeServer(hang);
  const client = server.client({ timeoutMs: 1200 });
  await expect(client.conferences.get('1')).rejects.toMatchObject({ code: 'timeout' });
  expect(server.requests).toHaveLength(2);
});

it('takes a repeated delete that finds nothing for done', async () => {
  const server = await fakeServer(inTurn(reset, apiError(404, 'conferenceNotFound')));
  await server.client().conferences.delete('1');
  expect(server.requests).toHaveLength(2);
});

it('takes nothing but a delete for done', async () => {
  const server = await fakeServer(inTurn(reset, apiError(404, 'conferenceNotFound')));
  await expect(server.client().conferences.run('1')).rejects.toMatchObject({ code: 'not_found' });
});

it('lets a first delete that finds nothing say so', async () => {
  const server = await fakeServer(apiError(404, 'conferenceNotFound'));
  await expect(server.client().conferences.delete('1')).rejects.toMatchObject({
    code: 'not_found',
    reason: 'conferenceNotFound',
  });
});

it('repeats the request for a token without repeating what waits for it', async () => {
  const server = await fakeServer(room, { token: inTurn(page(503), reset, numberedTokens()) });
  await server.client().conferences.create(INPUT);
  expect(server.tokenRequests).toHaveLength(3);
  expect(server.requests).toHaveLength(1);
});

it('says that nothing was sent when there is no token', async () => {
  const server = await fakeServer(room, { token: page(503) });
  await expect(server.client().conferences.create(INPUT)).rejects.toMatchObject({
    code: 'unavailable',
    sent: false,
  });
  expect(server.tokenRequests).toHaveLength(3);
  expect(server.requests).toHaveLength(0);
});

it('says that nothing was sent when there is no connection', async () => {
  const server = await fakeServer(room);
  const client = server.client({ auth: { secretKey: 'key' } });
  server.server.close();
  await expect(client.conferences.create(INPUT)).rejects.toMatchObject({
    name: 'TrueConfConnectionError',
    code: 'unreachable',
    sent: false,
    retryable: true,
  });
});
