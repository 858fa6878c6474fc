import { expect, it } from 'vitest';
import { fakeServer } from './support/fake-server.ts';
import { inTurn, json } from './support/replies.ts';

it('lists users with filters and tells the next page', async () => {
  const server = await fakeServer(json(200, { users: [{ id: 'anna', status: 1 }], next_page_id: 1 }));
  const filter = {
    pageId: 0,
    pageSize: 10,
    loginName: 'a',
    displayName: 'b',
    firstName: 'c',
    lastName: 'd',
    email: 'e',
  };
  expect(await server.client().users.list(filter)).toEqual({
    users: [{ id: 'anna', status: 1 }],
    nextPageId: 1,
  });
  const { searchParams } = new URL(server.requests[0]?.url ?? '', 'http://any');
  expect(Object.fromEntries(searchParams)).toEqual({
    page_id: '0',
    page_size: '10',
    login_name: 'a',
    display_name: 'b',
    first_name: 'c',
    last_name: 'd',
    email: 'e',
  });
});

it.each([[-1], [null], [undefined], ['x']])('takes %j for the last page', async (next_page_id) => {
  const server = await fakeServer(json(200, { users: [], next_page_id }));
  expect(await server.client().users.list()).toEqual({ users: [], nextPageId: null });
});

it('goes through all users, counting pages from 0', async () => {
  const server = await fakeServer(
    inTurn(
      json(200, { users: [{ id: 'anna' }], next_page_id: 1 }),
      json(200, { users: [{ id: 'boris' }], next_page_id: -1 }),
    ),
  );
  const ids: string[] = [];
  for await (const { id } of server.client().users.all()) ids.push(id);
  expect(ids).toEqual(['anna', 'boris']);
  expect(server.requests.map(({ url }) => new URL(url, 'http://any').searchParams.get('page_id'))).toEqual([
    '0',
    '1',
  ]);
});

it('ends with a server that always knows a next page', async () => {
  const server = await fakeServer(json(200, { users: [{ id: 'anna' }], next_page_id: 1 }));
  const ids: string[] = [];
  for await (const { id } of server.client().users.all()) ids.push(id);
  expect(ids).toEqual(['anna']);
});

it.each([
  [{ user: { id: 'anna', status: 5, avatar: null } }, { id: 'anna', status: 5, avatar: null }],
  [
    { id: 'anna', status: -127 },
    { id: 'anna', status: -127 },
  ],
  [{ user: { id: 'anna', status: 'away' } }, { id: 'anna', status: undefined }],
])('reads a user from %j', async (answer, user) => {
  const server = await fakeServer(json(200, answer));
  expect(await server.client().users.get('anna@server')).toEqual(user);
  expect(server.requests[0]?.url).toBe('/api/v3.8/users/anna%40server');
});

it('lists groups', async () => {
  const groups = [{ id: '@no_group', display_name: 'none' }, { id: 7 }];
  const server = await fakeServer(json(200, { groups }));
  expect(await server.client().groups.list()).toEqual([
    { id: '@no_group', display_name: 'none' },
    { id: '7' },
  ]);
});

it('lists the members of a group with their status, all pages of them', async () => {
  const server = await fakeServer(
    inTurn(
      json(200, { users: [{ id: 'anna', status: 1 }], next_page_id: 1 }),
      json(200, { users: [{ id: 'boris', status: 2 }] }),
    ),
  );
  expect(await server.client().groups.users('@no_group')).toEqual([
    { id: 'anna', status: 1 },
    { id: 'boris', status: 2 },
  ]);
  expect(server.requests.map(({ url }) => url)).toEqual([
    '/api/v3.8/groups/%40no_group/users',
    '/api/v3.8/groups/%40no_group/users?page_id=1',
  ]);
});
