import { expect, it } from 'vitest';
import { fakeServer } from './support/fake-server.ts';
import { hang, hangInBody, inTurn, room } from './support/replies.ts';

const INPUT = { topic: 'a', type: 0, owner: 'anna', schedule: { type: -1 } } as const;

it.each([
  ['never begins', hang],
  ['never ends', hangInBody],
])('gives up on an answer that %s', async (_name, reply) => {
  const server = await fakeServer(inTurn(room, reply));
  const client = server.client();
  // With a token and a connection at hand, the limit is spent on the answer alone.
  await client.conferences.get('1');
  await expect(client.conferences.create(INPUT, { timeoutMs: 400 })).rejects.toMatchObject({
    name: 'TrueConfConnectionError',
    code: 'timeout',
    retryable: true,
    sent: true,
  });
});

it('counts the time a request waits for a connection', async () => {
  const server = await fakeServer(hang);
  const client = server.client({ connections: 1, auth: { secretKey: 'key' } });
  const first = client.conferences.create(INPUT, { timeoutMs: 20_000 }).catch(() => 'late');
  const second = client.conferences.create(INPUT, { timeoutMs: 150 });
  await expect(second).rejects.toMatchObject({ code: 'timeout', sent: false });
  server.server.closeAllConnections();
  await first;
});

it('can be set for one call', async () => {
  const server = await fakeServer(hang);
  await expect(server.client().conferences.create(INPUT, { timeoutMs: 100 })).rejects.toMatchObject({
    code: 'timeout',
  });
});

it('bounds the wait for a token as well', async () => {
  const server = await fakeServer(room, { token: hang });
  await expect(server.client({ timeoutMs: 600 }).conferences.create(INPUT)).rejects.toMatchObject({
    code: 'timeout',
    sent: false,
  });
  expect(server.requests).toHaveLength(0);
});

it('frees the connection for the next call', async () => {
  let isFirst = true;
  const server = await fakeServer((response, seen) => {
    if (!isFirst) room(response, seen);
    isFirst = false;
  });
  const client = server.client({ connections: 1 });
  await expect(client.conferences.create(INPUT, { timeoutMs: 100 })).rejects.toMatchObject({
    code: 'timeout',
  });
  await expect(client.conferences.get('1')).resolves.toMatchObject({ id: '0123456789' });
});
