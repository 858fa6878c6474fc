import type { ConsoleCall, Site } from '@frontdesk/contract';
import { expect } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { request } from '../support/request.ts';
import { roomOf } from '../support/rooms.ts';
import { SITE } from '../support/seed-desk.ts';
import { followDesk } from '../support/stream.ts';
import { talk } from '../support/talk.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk();

const CONSENT = 'I agree that the conversation is recorded.';

async function set(desk: Desk, site: { recording?: 'off' | 'on'; consent_text?: string }): Promise<void> {
  await desk.db.updateTable('sites').set(site).execute();
}

test('where a text is set, nobody calls without agreeing to it', async ({ desk }) => {
  await set(desk, { recording: 'on', consent_text: CONSENT });
  const refused = await call(desk.url);
  expect(refused).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  expect(refused.body.errors).toMatchObject([{ path: 'consent' }]);
  expect((await call(desk.url, { more: { consent: false } })).status).toBe(400);
  expect((await call(desk.url, { more: { consent: true } })).status).toBe(201);
  expect((await request<Site>(`${desk.url}/api/v1/sites/${SITE}`)).body).toMatchObject({
    recording: 'on',
    consent_text: CONSENT,
  });
});

test.for([
  ['on', 1, true],
  ['off', 0, false],
] as const)(
  'recording %s: the room is made with %d and the operator sees it',
  async ([recording, wire, seen], { desk }) => {
    await set(desk, { recording });
    const anna = await signedIn(desk, 'anna');
    const { body } = await call(desk.url);
    expect(roomOf(desk, body.id).fields.recording).toBe(wire);
    // Later changes are for later calls.
    await set(desk, { recording: recording === 'on' ? 'off' : 'on' });
    const { body: shown } = await anna.ask<ConsoleCall>('PATCH', `calls/${body.id}`, {});
    expect(shown).toMatchObject({ recording: seen, recording_url: null });
  },
);

test('what was recorded is kept before the room is deleted, and told with its release', async ({ desk }) => {
  await set(desk, { recording: 'on' });
  const anna = await signedIn(desk, 'anna');
  const annaDesk = await followDesk(desk.url, anna.cookie);
  const { id } = await talk(desk, 'anna');
  await anna.hangUp(id);
  expect(await annaDesk.until('room.released')).toMatchObject({
    call: { id, recording: true, recording_url: expect.stringMatching(/^http.*\/records\/\d+\/1\.mp4$/) },
  });
  annaDesk.close();
});

test('a server that keeps its recordings to itself keeps no room alive', async ({ desk }) => {
  await set(desk, { recording: 'on' });
  desk.trueconf.faults.add({ match: { path: 'records.list' }, effect: { kind: 'status', status: 403 } });
  const anna = await signedIn(desk, 'anna');
  const annaDesk = await followDesk(desk.url, anna.cookie);
  const { id } = await talk(desk, 'anna');
  await anna.hangUp(id);
  expect(await annaDesk.until('room.released')).toMatchObject({ call: { recording_url: null } });
  expect([...desk.trueconf.state.conferences]).toEqual([]);
  annaDesk.close();
});
