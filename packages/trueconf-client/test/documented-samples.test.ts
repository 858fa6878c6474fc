import { expect, it } from 'vitest';
import {
  Conference,
  ConferenceAnswer,
  ConferenceInput,
  Participant,
  RIGHTS,
  TokenAnswer,
} from '../src/wire/index.ts';
import { fakeServer } from './support/fake-server.ts';
import { fixture } from './support/fixture.ts';
import { json } from './support/replies.ts';

it('reads the documented conference without losing or changing a field', () => {
  const { conference } = fixture('conference-created');
  expect(ConferenceAnswer.parse({ conference })).toEqual(conference);
});

it('has every documented field typed', () => {
  const { conference } = fixture('conference-created');
  expect(Object.keys(conference).filter((field) => !(field in Conference.shape))).toEqual([]);
  expect(Object.keys(conference.rights.guest).toSorted()).toEqual(RIGHTS.toSorted());
});

it('accepts the documented body of create as it is', () => {
  const body = fixture('conference-to-create');
  expect(ConferenceInput.parse(body)).toEqual(body);
});

it('reads the documented token', () => {
  expect(TokenAnswer.parse(fixture('token'))).toEqual(fixture('token'));
});

it('walks through the documented steps with a server that knows nothing else', async () => {
  const server = await fakeServer(
    (response, seen) => {
      const path = seen?.url.split('?')[0];
      if (path === '/api/v3.8/conferences') return json(200, fixture('conference-created'))(response);
      if (path === '/api/v3.8/conferences/4219111751')
        return json(200, fixture('conference-created'))(response);
      if (path === '/api/v3.8/conferences/4219111751/run') return json(200, { state: 'running' })(response);
      if (path === '/api/v3.8/conferences/4219111751/participants')
        return json(200, { participant: { id: 'kevin' } })(response);
      json(404, {})(response);
    },
    { token: json(200, fixture('token')) },
  );
  const client = server.client();
  const { id } = await client.conferences.create(fixture('conference-to-create'));
  expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual(fixture('conference-to-create'));
  expect((await client.conferences.get(id)).owner).toBe('helen@ruwu1.trueconf.name');
  expect(await client.conferences.run(id)).toEqual({ state: 'running' });
  expect(await client.participants.invite(id, 'kevin')).toEqual({ id: 'kevin' });
  expect(await client.software.guestLink(id, { displayName: 'Visitor' })).toBeNull();
  expect(JSON.parse(server.requests[3]?.body ?? '')).toEqual({ participant_id: 'kevin' });
});

it.each([
  ['a bare conference', { id: '0042', topic: 'a' }, { id: '0042', topic: 'a' }],
  ['a numeric id', { conference: { id: 42 } }, { id: '42' }],
  ['a numeric owner', { conference: { id: '1', owner: 7 } }, { id: '1', owner: '7' }],
  [
    'null fields',
    { conference: { id: '1', broadcast: null, tags: null } },
    { id: '1', broadcast: null, tags: null },
  ],
  [
    'unknown fields',
    { conference: { id: '1', access: 'private', schedule: { type: -1, special_time_offset: 0 } } },
    { id: '1', access: 'private', schedule: { type: -1, special_time_offset: 0 } },
  ],
  ['an unknown mode', { conference: { id: '1', type: 2 } }, { id: '1', type: undefined }],
  [
    'numbers in strings',
    { conference: { id: '1', max_participants: '10' } },
    { id: '1', max_participants: undefined },
  ],
  ['an unknown state', { conference: { id: '1', state: 'paused' } }, { id: '1', state: undefined }],
])('reads %s', (_name, answer, expected) => {
  expect(ConferenceAnswer.parse(answer)).toEqual(expected);
});

it.each([
  {},
  null,
  [],
  'text',
  1,
  { conference: {} },
  { conference: { id: '' } },
  { conference: { id: null } },
])('finds no conference in %j', (answer) => {
  expect(ConferenceAnswer.safeParse(answer).success).toBe(false);
});

it('reads a participant in the v3 and in the newer form', () => {
  expect(Participant.parse({ id: 'anna', is_owner: 1, join_time: 5 })).toMatchObject({
    id: 'anna',
    is_owner: 1,
  });
  expect(Participant.parse({ id: 'anna', call_id: 'anna@server', flag: 2 })).toMatchObject({
    call_id: 'anna@server',
  });
});
