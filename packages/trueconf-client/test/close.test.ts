import type { Server } from 'node:http';
import { expect, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { fakeServer } from './support/fake-server.ts';
import { hang, type Reply, room } from './support/replies.ts';

const openConnections = (server: Server): Promise<number> =>
  new Promise((resolve, reject) =>
    server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );

it('waits for calls under way', async () => {
  const release = Promise.withResolvers<void>();
  const api: Reply = async (response, seen) => {
    await release.promise;
    room(response, seen);
  };
  const server = await fakeServer(api);
  const client = server.client();
  const call = client.conferences.get('1');
  await eventually(() => expect(server.requests).toHaveLength(1));
  const closed = client.close();
  release.resolve();
  await expect(call).resolves.toMatchObject({ id: '0123456789' });
  await closed;
});

it('does not wait for a token', async () => {
  const server = await fakeServer(room, { token: hang });
  const client = server.client();
  const call = client.conferences.get('1');
  call.catch(() => {});
  await eventually(() => expect(server.tokenRequests).toHaveLength(1));
  await client.close();
  await expect(call).rejects.toMatchObject({ code: 'aborted', sent: false });
});

it('refuses later calls', async () => {
  const server = await fakeServer(room);
  const client = server.client();
  await client.conferences.get('1');
  await client.close();
  await expect(client.conferences.get('1')).rejects.toMatchObject({ code: 'aborted', sent: false });
  expect(server.requests).toHaveLength(1);
});

it('leaves no connection behind, and may be called twice', async () => {
  const server = await fakeServer(room);
  const client = server.client();
  await Promise.all([client.conferences.get('1'), client.conferences.get('2')]);
  await Promise.all([client.close(), client.close()]);
  await eventually(async () => expect(await openConnections(server.server)).toBe(0));
});
