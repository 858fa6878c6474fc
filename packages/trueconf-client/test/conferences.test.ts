import { describe, expect, it } from 'vitest';
import { fakeServer } from './support/fake-server.ts';
import { apiError, empty, inTurn, json, page, type Reply, room, word } from './support/replies.ts';

const INPUT = { topic: 'a', type: 0, owner: 'anna', schedule: { type: -1 } } as const;

const at = (url = '') => new URL(url, 'http://any');

/** Pages of conferences named by their number, `size` at a time whatever was asked for. */
const paged =
  (count: number, size: number, total: object = {}): Reply =>
  (response, seen) => {
    const first = (Number(at(seen?.url).searchParams.get('page_id')) - 1) * size;
    const ids = Array.from({ length: count }, (_, n) => ({ id: `${n}` })).slice(first, first + size);
    json(200, { ...total, conferences: ids })(response, seen);
  };

const collected = async (conferences: AsyncIterable<{ id: string }>) => {
  const ids: string[] = [];
  for await (const { id } of conferences) ids.push(id);
  return ids;
};

describe('list', () => {
  it('asks for a page, a size and filters by their names on the wire', async () => {
    const server = await fakeServer(json(200, { cnt: 1, conferences: [{ id: '1' }] }));
    const filter = { state: 'running', tag: 'a&b', pageId: 2, pageSize: 50 } as const;
    expect(await server.client().conferences.list(filter)).toEqual({ total: 1, conferences: [{ id: '1' }] });
    expect(Object.fromEntries(at(server.requests[0]?.url).searchParams)).toEqual({
      state: 'running',
      tag: 'a&b',
      page_id: '2',
      page_size: '50',
    });
  });

  it.each([
    [{ cnt: 7 }, 7],
    [{ results: 7 }, 7],
    [{}, null],
  ])('reads the total from %j', async (envelope, total) => {
    const server = await fakeServer(json(200, { ...envelope, conferences: [] }));
    expect(await server.client().conferences.list()).toEqual({ total, conferences: [] });
  });
});

describe('all', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, n) => `${n}`);

  it.each([
    ['with a total', { cnt: 25 }, 3],
    ['without one', {}, 4],
    ['with one that is too high', { cnt: 99 }, 4],
  ])('goes through the pages of a server %s', async (_name, total, requests) => {
    const server = await fakeServer(paged(25, 10, total));
    expect(await collected(server.client().conferences.all({ tag: 'ours' }))).toEqual(ids(25));
    expect(server.requests).toHaveLength(requests);
    for (const { url } of server.requests) expect(at(url).searchParams.get('tag')).toBe('ours');
  });

  it('ends with a server that gives the same page for ever', async () => {
    const server = await fakeServer(json(200, { conferences: [{ id: '1' }, { id: '2' }] }));
    expect(await collected(server.client().conferences.all())).toEqual(['1', '2']);
    expect(server.requests).toHaveLength(2);
  });

  it('gives each conference once when the list moves between two pages', async () => {
    const first = json(200, { conferences: [{ id: '1' }, { id: '2' }] });
    const second = json(200, { conferences: [{ id: '2' }, { id: '3' }] });
    const server = await fakeServer(inTurn(first, second, json(200, { conferences: [] })));
    expect(await collected(server.client().conferences.all())).toEqual(['1', '2', '3']);
  });

  it('asks for no page that nobody wants', async () => {
    const server = await fakeServer(paged(25, 10));
    for await (const { id } of server.client().conferences.all()) if (id === '3') break;
    expect(server.requests).toHaveLength(1);
  });
});

describe('delete', () => {
  it.each([
    ['200 with the id', json(200, { id: '1' })],
    ['200 with nothing', empty(200)],
    ['204', empty(204)],
    ['a word', word('OK')],
  ])('is content with %s', async (_name, reply) => {
    const server = await fakeServer(reply);
    expect(await server.client().conferences.delete('0042')).toBeUndefined();
    expect(server.requests[0]).toMatchObject({
      method: 'DELETE',
      url: '/api/v3.8/conferences/0042',
      body: '',
    });
  });

  it('does not take the page of a proxy for a conference that is gone', async () => {
    const server = await fakeServer(page(404));
    await expect(server.client().conferences.delete('1')).rejects.toMatchObject({
      code: 'unexpected_answer',
      status: 404,
    });
  });
});

describe.each([
  ['run', 'running'],
  ['stop', 'stopped'],
] as const)('%s', (verb, state) => {
  it.each([
    ['its state', json(200, { state })],
    ['nothing', empty(204)],
    ['other JSON', json(200, { ok: true })],
    ['a word', word('OK')],
  ])('is content with %s', async (_name, reply) => {
    const server = await fakeServer(reply);
    expect(await server.client().conferences[verb]('1')).toMatchObject({ state });
    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      url: `/api/v3.8/conferences/1/${verb}`,
      body: '',
    });
  });

  it('is done when the server refuses because it is so already', async () => {
    const server = await fakeServer(
      inTurn(apiError(400, 'alreadySo'), json(200, { conference: { id: '1', state } })),
    );
    expect(await server.client().conferences[verb]('1')).toEqual({ state });
  });

  it('fails with the first refusal when it is not so', async () => {
    const server = await fakeServer(
      inTurn(apiError(409, 'busy'), json(200, { conference: { id: '1', state: 'other' } })),
    );
    await expect(server.client().conferences[verb]('1')).rejects.toMatchObject({
      code: 'conflict',
      reason: 'busy',
    });
  });

  it('says when there is no such conference', async () => {
    const server = await fakeServer(apiError(404, 'conferenceNotFound'));
    await expect(server.client().conferences[verb]('1')).rejects.toMatchObject({ code: 'not_found' });
    expect(server.requests).toHaveLength(1);
  });
});

it.each(['run', 'stop', 'delete'] as const)(
  '%s is not content with a page in place of JSON',
  async (verb) => {
    const server = await fakeServer(page(200));
    await expect(server.client().conferences[verb]('1')).rejects.toMatchObject({ code: 'unexpected_answer' });
  },
);

it('update sends the whole conference and reads it back where the answer is empty', async () => {
  const server = await fakeServer(inTurn(empty(204), room));
  await expect(server.client().conferences.update('1', INPUT)).resolves.toMatchObject({ id: '0123456789' });
  expect(server.requests.map(({ method }) => method)).toEqual(['PUT', 'GET']);
  expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual(INPUT);
});

it.each([
  ['an empty answer', empty(200)],
  ['a word', word('OK')],
])('create is not content with %s, and says that the conference may exist', async (_name, reply) => {
  const server = await fakeServer(reply);
  await expect(server.client().conferences.create(INPUT)).rejects.toMatchObject({
    code: 'unexpected_answer',
    status: 200,
    sent: true,
  });
  expect(server.requests).toHaveLength(1);
});

it('create tells an id that is taken', async () => {
  const server = await fakeServer(apiError(400, 'uniqueValueAlreadyInUse'));
  await expect(server.client().conferences.create({ ...INPUT, id: 'mine' })).rejects.toMatchObject({
    name: 'TrueConfRequestError',
    code: 'conflict',
    status: 400,
  });
});

it.each(['v3.1', 'v3.8', 'v3.11', 'v3.99'])('speaks %s the same way', async (apiVersion) => {
  const server = await fakeServer(room);
  await server.client({ apiVersion }).conferences.get('0042');
  expect(server.requests[0]?.url).toBe(`/api/${apiVersion}/conferences/0042`);
});

it('keeps a path prefix of the base address', async () => {
  const server = await fakeServer(room);
  await server.client({ url: `${server.url}/video/` }).conferences.get('1');
  expect(server.tokenRequests[0]?.url).toBe('/video/oauth2/v1/token');
  expect(server.requests[0]?.url).toBe('/video/api/v3.8/conferences/1');
});

it.each(['', '.', '..', '\ud800'])('sends nothing for the id %j', async (id) => {
  const server = await fakeServer(room);
  await expect(server.client().conferences.delete(id)).rejects.toMatchObject({
    code: 'invalid_input',
    sent: false,
  });
  expect(server.tokenRequests).toHaveLength(0);
});

it('keeps an id within its segment of the path', async () => {
  const server = await fakeServer(room);
  await server.client().conferences.get('../users?x#y');
  expect(server.requests[0]?.url).toBe('/api/v3.8/conferences/..%2Fusers%3Fx%23y');
});
