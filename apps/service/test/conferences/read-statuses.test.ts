import { once } from 'node:events';
import { createServer } from 'node:http';
import { TrueConfClient } from '@frontdesk/trueconf-client';
import { expect, onTestFinished, test } from 'vitest';
import { readStatuses } from '../../src/conferences/read-statuses.ts';

/** A TrueConf Server that answers these paths and nothing else. */
async function clientOf(answers: Record<string, object>, requests: string[] = []): Promise<TrueConfClient> {
  const server = createServer((request, response) => {
    const address = (request.url ?? '').replace('/api/v3.8', '');
    requests.push(address);
    const [path = ''] = address.split('?');
    const answer = answers[address] ?? answers[path];
    response.writeHead(answer === undefined ? 403 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { error: { code: 403, errors: [] } }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  const client = new TrueConfClient({
    url: `http://127.0.0.1:${address.port}`,
    auth: { secretKey: 'key' },
    apiVersion: 'v3.8',
  });
  onTestFinished(async () => {
    await client.close();
    server.closeAllConnections();
    server.close();
  });
  return client;
}

test.each([
  [
    'the list of all users: who is not in it is offline, whose status it keeps back is unknown',
    { '/users': { users: [{ id: 'anna', status: 1 }, { id: 'boris' }], next_page_id: -1 } },
    { anna: 1, boris: null, nobody: 0 },
  ],
  [
    'groups: who is in none may be a user all the same',
    { '/groups': { groups: [{ id: '1' }] }, '/groups/1/users': { users: [{ id: 'anna', status: 2 }] } },
    { anna: 2 },
  ],
])('statuses from %s', async (_, answers, statuses) => {
  const ctx = { trueconf: await clientOf(answers), stopping: new AbortController().signal };
  expect(Object.fromEntries(await readStatuses(ctx, ['anna', 'boris', 'nobody']))).toEqual(statuses);
});

/** Pages of users, ten on each, named by their number; each user alone as well. */
const directory = (pages: number) =>
  Object.fromEntries(
    Array.from({ length: pages }, (_, page) => {
      const users = Array.from({ length: 10 }, (_user, n) => ({ id: `user${page * 10 + n}`, status: 1 }));
      const answer = { users, next_page_id: page + 1 < pages ? page + 1 : -1 };
      return [page === 0 ? '/users' : `/users?page_id=${page}`, answer];
    }),
  );

test('a second page of users is read as a page, and no further than those asked for', async () => {
  const requests: string[] = [];
  const ctx = { trueconf: await clientOf(directory(5), requests), stopping: new AbortController().signal };
  const ids = Array.from({ length: 10 }, (_, n) => `user${n * 2}`);
  const statuses = await readStatuses(ctx, ids);
  expect(ids.map((id) => statuses.get(id))).toEqual(ids.map(() => 1));
  expect(requests).toEqual(['/users', '/users?page_id=1']);
});

test('who is on no page is offline, without a question of their own', async () => {
  const requests: string[] = [];
  const ctx = { trueconf: await clientOf(directory(3), requests), stopping: new AbortController().signal };
  expect((await readStatuses(ctx, ['user25', 'nobody'])).get('nobody')).toBe(0);
  expect(requests).toHaveLength(3);
});

test('of a very long list ten pages are read, and whoever is further back by name', async () => {
  const requests: string[] = [];
  const answers = { ...directory(30), '/users/user250': { user: { id: 'user250', status: 2 } } };
  const ctx = { trueconf: await clientOf(answers, requests), stopping: new AbortController().signal };
  const statuses = await readStatuses(ctx, ['user99', 'user250']);
  expect([statuses.get('user99'), statuses.get('user250')]).toEqual([1, 2]);
  expect(requests).toHaveLength(11);
});

test('a server that gives the same page for ever is asked for two', async () => {
  const requests: string[] = [];
  const answers = { '/users': { users: [{ id: 'anna', status: 1 }], next_page_id: 1 } };
  const ctx = { trueconf: await clientOf(answers, requests), stopping: new AbortController().signal };
  expect(Object.fromEntries(await readStatuses(ctx, ['anna', 'nobody']))).toEqual({ anna: 1, nobody: 0 });
  expect(requests).toHaveLength(2);
});
