import { expect, it } from 'vitest';
import { fakeServer } from './support/fake-server.ts';
import { apiError, empty, inTurn, json, word } from './support/replies.ts';

it.each([
  ['v3', { participants: [{ id: 'anna', join_time: 1 }] }],
  ['newer servers', { cnt: 1, list: [{ id: 'anna', join_time: 1 }] }],
])('lists who is in, from %s', async (_name, answer) => {
  const server = await fakeServer(json(200, answer));
  expect(await server.client().participants.list('1')).toEqual([{ id: 'anna', join_time: 1 }]);
  expect(server.requests[0]?.url).toBe('/api/v3.8/conferences/1/participants');
});

it('gets one, whatever is in the id', async () => {
  const server = await fakeServer(json(200, { participant: { id: '#sip:anna@server/2' } }));
  expect(await server.client().participants.get('1', '#sip:anna@server/2')).toEqual({
    id: '#sip:anna@server/2',
  });
  expect(server.requests[0]?.url).toBe('/api/v3.8/conferences/1/participants/%23sip%3Aanna%40server%2F2');
});

it.each([
  ['the participant', json(200, { participant: { id: 'kevin' } }), { id: 'kevin' }],
  ['the participant bare', json(200, { id: 'kevin' }), { id: 'kevin' }],
  ['nothing', empty(200), null],
  ['something else', json(200, { ok: 1 }), null],
  ['a word', word('OK'), null],
])('invites one and is told %s', async (_name, reply, expected) => {
  const server = await fakeServer(reply);
  expect(await server.client().participants.invite('1', 'kevin')).toEqual(expected);
  expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({ participant_id: 'kevin' });
});

it('invites several at once', async () => {
  const server = await fakeServer(json(200, {}));
  await server.client().participants.inviteMany('1', ['anna@server', '#sip:boris@host']);
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]?.url).toBe('/api/v3.8/conferences/1/invite');
  expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({
    participants: ['anna@server', '#sip:boris@host'],
  });
});

it('invites one by one where the server has no such call', async () => {
  const server = await fakeServer(inTurn(apiError(404, 'routeNotFound'), empty(200)));
  await server.client().participants.inviteMany('1', ['anna', 'boris']);
  expect(server.requests.map(({ url, body }) => [url, body])).toEqual([
    ['/api/v3.8/conferences/1/invite', '{"participants":["anna","boris"]}'],
    ['/api/v3.8/conferences/1/participants', '{"participant_id":"anna"}'],
    ['/api/v3.8/conferences/1/participants', '{"participant_id":"boris"}'],
  ]);
});

it('does not fall back when it is the conference that is missing', async () => {
  const server = await fakeServer(apiError(404, 'conferenceNotFound'));
  await expect(server.client().participants.inviteMany('1', ['anna'])).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(server.requests).toHaveLength(1);
});

it('sends nothing for nobody, and nothing for an empty name', async () => {
  const server = await fakeServer(empty(200));
  await server.client().participants.inviteMany('1', []);
  await expect(server.client().participants.invite('1', '')).rejects.toMatchObject({ code: 'invalid_input' });
  expect(server.requests).toHaveLength(0);
});
