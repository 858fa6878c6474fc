import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { type FakeServer, fakeServer } from './support/fake-server.ts';
import type { Seen } from './support/replies.ts';
import { apiError, json, page, type Reply, reset, room } from './support/replies.ts';

const REFUSAL = apiError(401, 'accessTokenInvalid');

const queryToken = ({ url }: Seen) => new URL(url, 'http://any').searchParams.get('access_token');

/** Takes the token as TrueConf's getting-started article shows it, and in no other way. */
const inQueryOnly =
  (reply: Reply): Reply =>
  (response, seen) =>
    (seen && queryToken(seen) !== null && seen.headers.authorization === undefined ? reply : REFUSAL)(
      response,
      seen,
    );

const places = ({ requests }: FakeServer) =>
  requests.map((seen) => [seen.headers.authorization ?? null, queryToken(seen)]);

it('a server that refuses the header is sent the token in the query, from then on at once', async () => {
  const server = await fakeServer(inQueryOnly(json(200, { cnt: 0, conferences: [] })));
  const client = server.client();
  await client.conferences.list({ tag: 'a' });
  await client.conferences.list();
  expect(places(server)).toEqual([
    ['Bearer token-1', null],
    ['Bearer token-2', null],
    [null, 'token-2'],
    [null, 'token-2'],
  ]);
  expect(server.requests.at(2)?.url).toBe('/api/v3.8/conferences?tag=a&access_token=token-2');
});

it('a hundred first calls at once get through, with one token more than elsewhere', async () => {
  const server = await fakeServer(inQueryOnly(room));
  const client = server.client();
  await Promise.all(Array.from({ length: 100 }, (_, n) => client.conferences.get(`${n}`)));
  expect(server.tokenRequests).toHaveLength(2);
});

it('a call that fails for another reason has shown the place as well', async () => {
  const server = await fakeServer(inQueryOnly(apiError(404, 'conferenceNotFound')));
  const client = server.client();
  for (let call = 0; call < 2; call += 1)
    await expect(client.conferences.get('1')).rejects.toMatchObject({ code: 'not_found' });
  expect(server.requests).toHaveLength(4);
});

it('a new token goes where the old one went', async () => {
  let good = 'token-2';
  const server = await fakeServer((response, seen) => {
    if (seen && queryToken(seen) === good) room(response, seen);
    else REFUSAL(response, seen);
  });
  const client = server.client();
  await client.conferences.get('1');
  good = 'token-3';
  await client.conferences.get('2');
  expect(places(server).slice(3)).toEqual([
    [null, 'token-2'],
    [null, 'token-3'],
  ]);
});

it('a token that was taken in the header is not sent in the query, whatever a route says', async () => {
  const refuse: (() => void)[] = [];
  const server = await fakeServer((response, seen) => {
    if (!seen?.url.includes('software/clients')) return room(response, seen);
    if (seen.headers.authorization === 'Bearer token-2') refuse.push(() => REFUSAL(response, seen));
    else REFUSAL(response, seen);
  });
  const client = server.client();
  const deaf = client.software.clients({ conferenceId: '1' }).catch(({ code }) => code);
  await eventually(() => expect(refuse).toHaveLength(1));
  await client.conferences.get('1');
  for (const answer of refuse) answer();
  expect(await deaf).toBe('unauthorized');
  expect(places(server).map(([, query]) => query)).toEqual([null, null, null]);
});

it('a server that takes the header no more is tried with the query', async () => {
  let reply = room;
  const server = await fakeServer((response, seen) => reply(response, seen));
  const client = server.client();
  await client.conferences.get('1');
  reply = inQueryOnly(room);
  await client.conferences.get('2');
  expect(places(server).at(-1)).toEqual([null, 'token-2']);
});

it('a server that takes the query no more is sent the header again', async () => {
  let reply = inQueryOnly(room);
  const server = await fakeServer((response, seen) => reply(response, seen));
  const client = server.client();
  await client.conferences.get('1');
  reply = (response, seen) => (seen?.headers.authorization === undefined ? REFUSAL : room)(response, seen);
  await client.conferences.get('2');
  await client.conferences.get('3');
  expect(places(server).at(-1)).toEqual(['Bearer token-3', null]);
});

it.each<[string, Reply]>([
  ['404', (response, seen) => json(404, { error: seen?.url, reason: seen?.url })(response)],
  ['500', (response, seen) => page(500, `<p>${seen?.url}</p>`)(response)],
  ['200 with an echo', (response, seen) => json(200, { echo: seen?.url })(response)],
  ['a lost answer', reset],
  ['no HTTP', (response, seen) => response.socket?.end(`HTTP/1.1 boo ${seen?.url}\r\n\r\n`)],
])('no error shows a token in the query: %s', async (_name, reply) => {
  const server = await fakeServer(inQueryOnly(reply));
  const error = await server
    .client()
    .conferences.get('1')
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  const shown = `${inspect(error, { depth: null, showHidden: true, getters: true })} ${JSON.stringify(error)}`;
  expect(shown).not.toMatch(/token-\d/);
  expect(shown).not.toContain('access_token');
});
