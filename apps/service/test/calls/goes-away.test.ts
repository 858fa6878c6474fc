import { expect, vi } from 'vitest';
import { eventsOf, statusOf } from '../support/call-record.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { request } from '../support/request.ts';
import { roomOf } from '../support/rooms.ts';
import { talk } from '../support/talk.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna', 'boris', 'clara'] });
const AWAY = { status: 'away' };

/** As TrueConf reports it: 0 is offline, 1 online. */
const onTrueConf = async ({ db }: Desk, login: string, trueconf_status: number) =>
  await db.updateTable('operators').set({ trueconf_status }).where('login', '=', login).execute();

const signOut = (desk: Desk, { cookie }: { cookie: string }) =>
  request(`${desk.url}/api/v1/session`, { method: 'DELETE', headers: { cookie } });

async function ringsAtAnna(desk: Desk) {
  const anna = await signedIn(desk, 'anna');
  await anna.setPresence({ status: 'available' });
  const { body } = await call(desk.url);
  expect(body.operator).toMatchObject({ name: 'Anna' });
  return { anna, body };
}

test('what rings at an operator who goes away rings at the next one at once', async ({ desk }) => {
  const { anna, body } = await ringsAtAnna(desk);
  expect((await anna.setPresence({ ...AWAY, reason: 'Lunch' })).body).toMatchObject(AWAY);
  expect((await visitor(desk.url, body).look()).body).toMatchObject({
    status: 'ringing',
    operator: { name: 'Boris' },
  });
  expect((await eventsOf(desk.db, body.id)).slice(-2)).toEqual(['call.declined', 'call.offered']);
  await vi.waitFor(() => expect(desk.trueconf.state.rings.has(roomOf(desk, body.id).id, 'boris')).toBe(true));
});

test('the call they have answered stays theirs, and so does the one they are in', async ({ desk }) => {
  const { anna, body } = await ringsAtAnna(desk);
  await anna.answer(body.id);
  await anna.setPresence(AWAY);
  expect((await visitor(desk.url, body).look()).body).toMatchObject({ status: 'ringing', answering: true });
  await visitor(desk.url, body).hangUp();

  await anna.setPresence({ status: 'available' });
  const theirs = await talk(desk, 'boris');
  const boris = await signedIn(desk, 'boris');
  await boris.setPresence(AWAY);
  expect(await statusOf(desk.db, theirs.id)).toMatchObject({ status: 'active' });
  expect(await eventsOf(desk.db, theirs.id)).not.toContain('call.declined');
});

test('asked into a conversation, they stay out of it', async ({ desk }) => {
  const [anna, boris] = [await signedIn(desk, 'anna'), await signedIn(desk, 'boris')];
  const { id } = await talk(desk, 'anna');
  await anna.ask('POST', `calls/${id}/invite`, { operator: 'boris' });
  await boris.setPresence(AWAY);
  expect((await eventsOf(desk.db, id)).at(-1)).toBe('call.invite_failed');
});

test('signing out passes on what rings at the console alone; the app of who is online rings on', async ({
  desk,
}) => {
  const first = await ringsAtAnna(desk);
  await onTrueConf(desk, 'anna', 0);
  await signOut(desk, first.anna);
  expect((await visitor(desk.url, first.body).look()).body.operator).toMatchObject({ name: 'Boris' });

  const clara = await signedIn(desk, 'clara');
  await clara.setPresence({ status: 'available' });
  const second = await call(desk.url);
  await onTrueConf(desk, 'clara', 1);
  await signOut(desk, clara);
  expect((await visitor(desk.url, second.body).look()).body.operator).toMatchObject({ name: 'Clara' });
});
