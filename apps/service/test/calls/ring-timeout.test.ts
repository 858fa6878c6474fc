import { expect, vi } from 'vitest';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { elapse, sweep, sweepUntil } from '../support/call-time.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { enter, roomOf } from '../support/rooms.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk({ site: { ring_timeout_s: 20 } });

test('who does not answer in time has missed the call, and the next is rung', async ({ desk }) => {
  const { body } = await call(desk.url);
  await elapse(desk.db, body.id, 19);
  await sweep(desk);
  expect(await eventsOf(desk.db, body.id)).not.toContain('call.missed');
  await elapse(desk.db, body.id, 1);
  await sweep(desk);
  expect((await eventsOf(desk.db, body.id)).slice(-2)).toEqual(['call.missed', 'call.offered']);
  const room = roomOf(desk, body.id);
  await vi.waitFor(() => expect(desk.trueconf.state.rings.has(room.id, 'boris')).toBe(true));

  await elapse(desk.db, body.id, 20);
  await sweep(desk);
  expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ended', end_reason: 'no_answer' });
  await vi.waitFor(() => expect(desk.trueconf.state.conferences.size).toBe(0));
});

test('an answer in the last moment counts: the room is checked before anybody has missed the call', async ({
  desk,
}) => {
  const { body } = await call(desk.url);
  enter(desk, body.id, 'anna');
  await elapse(desk.db, body.id, 20);
  await sweepUntil(desk, body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' }),
  );
  expect(await eventsOf(desk.db, body.id)).not.toContain('call.missed');
});

test('while TrueConf cannot be asked whether somebody answered, it rings on', async ({ desk }) => {
  const { body } = await call(desk.url);
  desk.trueconf.faults.add({ match: { path: 'participants.list' }, effect: { kind: 'status', status: 503 } });
  await elapse(desk.db, body.id, 120);
  await sweep(desk);
  expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ringing' });
  desk.trueconf.faults.clear();
  await sweepUntil(desk, body.id, async () =>
    expect(await eventsOf(desk.db, body.id)).toContain('call.missed'),
  );
});
