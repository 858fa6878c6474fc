import { expect, vi } from 'vitest';
import { eventsOf } from '../support/call-record.ts';
import { elapse, sweep } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { roomOf } from '../support/rooms.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk({ site: { ring_timeout_s: 20 } });

const invitedBoris = (desk: Desk, callId: string) =>
  vi.waitFor(() => expect(desk.trueconf.state.rings.has(roomOf(desk, callId).id, 'boris')).toBe(true));

const ringsOf = ({ db }: Desk) =>
  db
    .selectFrom('call_rings')
    .innerJoin('operators', 'operators.id', 'operator_id')
    .select(['login', 'state', 'invite_at'])
    .orderBy('login')
    .execute();

test('TrueConf is told of the next operator once it can be', async ({ desk }) => {
  const { body } = await call(desk.url);
  desk.trueconf.faults.add({
    match: { path: 'participants.invite' },
    effect: { kind: 'status', status: 503 },
  });
  await elapse(desk.db, body.id, 20);
  await sweep(desk);
  expect(await eventsOf(desk.db, body.id)).toContain('call.offered');
  await desk.ctx.background.settled();
  expect(desk.trueconf.state.rings.has(roomOf(desk, body.id).id, 'boris')).toBe(false);
  desk.trueconf.faults.clear();
  await elapse(desk.db, body.id, 3);
  await sweep(desk);
  await invitedBoris(desk, body.id);
  expect(await ringsOf(desk)).toMatchObject([{ state: 'missed' }, { state: 'ringing', invite_at: null }]);
});

test('an operator who was offered the call by a process that died then is invited by another', async ({
  desk,
}) => {
  const { body } = await call(desk.url);
  const { id } = await desk.db
    .selectFrom('operators')
    .where('login', '=', 'boris')
    .select('id')
    .executeTakeFirstOrThrow();
  await desk.db.updateTable('call_rings').set({ state: 'missed' }).execute();
  await desk.db
    .insertInto('call_rings')
    .values({ call_id: body.id, operator_id: id, state: 'ringing', invite_at: new Date() })
    .execute();
  await sweep(desk);
  await invitedBoris(desk, body.id);
  await sweep(desk);
  expect(desk.trueconf.journal.of('participants.invite')).toHaveLength(1);
});
