import { expect, vi } from 'vitest';
import { callToken } from '../../src/calls/call-token.ts';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { elapse, silence, sweep, sweepUntil } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { holdBack } from '../support/hold-back.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna'] });

/** Puts the row of a fresh call back to what a process leaves that dies at this point. */
async function died(desk: Desk, set: Record<string, unknown>, events: readonly string[]): Promise<string> {
  const { body } = await call(desk.url);
  const setup_until = new Date(Date.now() + 13_000);
  await desk.db
    .updateTable('calls')
    .set({ ...set, setup_until })
    .where('id', '=', body.id)
    .execute();
  await desk.db
    .deleteFrom('call_events')
    .where('type', 'not in', events as never[])
    .execute();
  return body.id;
}

const overdue = (desk: Desk, id: string) =>
  desk.db
    .updateTable('calls')
    .set({ setup_until: new Date(Date.now() - 1) })
    .where('id', '=', id)
    .execute();

const look = async (desk: Desk, id: string) =>
  (await visitor(desk.url, { id, token: callToken(desk.ctx.serverSecret, id) }).look()).body;

const FRESH = {
  status: 'queued',
  ringing_at: null,
  ring_until: null,
  room_check_at: null,
  webclient_url: null,
  webclient_url_at: null,
};
const UNANSWERED = { ...FRESH, room_state: 'none', conference_id: null, room_url: null };

test.for([
  ['before TrueConf was asked', UNANSWERED, ['call.requested'], 'delete'],
  ['after create, before its answer was stored', UNANSWERED, ['call.requested'], 'keep'],
  [
    'after the room was stored, before it ran',
    { ...FRESH, room_state: 'created' },
    ['call.requested', 'room.created'],
    'stop',
  ],
  [
    'after it ran, before the call rang',
    { ...FRESH, room_state: 'created' },
    ['call.requested', 'room.created'],
    'keep',
  ],
] as const)('a process that dies in the set-up, %s', async ([, set, events, room], { desk }) => {
  const id = await died(desk, set, events);
  const [conferenceId] = desk.trueconf.state.conferences.keys();
  if (room !== 'keep') desk.trueconf.state[room](conferenceId ?? '');

  // Its time is not up: another node leaves it alone.
  await sweep(desk);
  expect(await statusOf(desk.db, id)).toMatchObject({ status: 'queued' });

  await elapse(desk.db, id, 13);
  const released = async () =>
    expect(await statusOf(desk.db, id)).toMatchObject({
      status: 'ended',
      end_reason: 'failed',
      room_state: 'released',
    });
  await sweepUntil(desk, id, released, 300);
  expect(desk.trueconf.state.conferences.size).toBe(0);
  expect((await eventsOf(desk.db, id)).slice(-2)).toEqual(['call.ended', 'room.released']);
  expect((await call(desk.url)).status).toBe(201);
});

test.for([
  ['before its room ran', 'stop'],
  ['before all heard of it', 'keep'],
] as const)('a process that dies while the call rings ahead, %s: it rings on', async ([, room], { desk }) => {
  const unheard = { webclient_url: null, webclient_url_at: null };
  const id = await died(desk, unheard, ['call.requested', 'room.created', 'call.ringing']);
  const [conferenceId] = desk.trueconf.state.conferences.keys();
  if (room === 'stop') desk.trueconf.state.stop(conferenceId ?? '');
  const next = await desk.another();
  const told: string[] = [];
  next.ctx.events.onHint(({ type }) => void told.push(type));

  await sweep(next);
  expect(told).not.toContain('call.ringing');
  await overdue(desk, id);
  await sweep(next);
  expect(await look(desk, id)).toMatchObject({
    status: 'ringing',
    webclient_url: expect.stringContaining('#login='),
  });
  expect(desk.trueconf.state.conferences.get(conferenceId ?? '')?.state).toBe('running');
  await vi.waitFor(() => expect(told).toContain('call.ringing'));
  await next.close();
});

test('while TrueConf is away a call that rang ahead is left as it is', async ({ desk }) => {
  const unheard = { webclient_url: null, webclient_url_at: null };
  const id = await died(desk, unheard, ['call.requested', 'room.created', 'call.ringing']);
  desk.trueconf.faults.add({ match: { path: 'conferences.run' }, effect: { kind: 'reset' } });
  await overdue(desk, id);
  await sweep(desk);
  expect(await statusOf(desk.db, id)).toMatchObject({ status: 'ringing', room_state: 'running' });
  desk.trueconf.faults.clear();
  await overdue(desk, id);
  await sweep(desk);
  expect((await look(desk, id)).webclient_url).toContain('#login=');
});

/** A call whose room is not there yet when its answer is lost. */
async function lateRoom(desk: Desk) {
  desk.trueconf.faults.add({ match: { path: 'conferences.create' }, effect: { kind: 'drop_answer' } });
  desk.trueconf.faults.add({ match: { path: 'conferences.list' }, effect: { kind: 'status', status: 503 } });
  await call(desk.url);
  const { id } = await desk.db.selectFrom('calls').select('id').executeTakeFirstOrThrow();
  const [late] = desk.trueconf.state.conferences.values();
  if (late === undefined) throw new Error('the work should have been done');
  desk.trueconf.state.conferences.clear();
  desk.trueconf.faults.clear();
  return { id, late };
}

async function looked({ db }: Desk, times: number): Promise<void> {
  const { room_lookups } = await db.selectFrom('calls').select('room_lookups').executeTakeFirstOrThrow();
  expect(room_lookups).toBeGreaterThanOrEqual(times);
}

test('a room that appears late, after the first look, is found by the second', async ({ desk }) => {
  const { id, late } = await lateRoom(desk);
  await sweepUntil(desk, id, () => looked(desk, 1));
  expect(await statusOf(desk.db, id)).toMatchObject({ room_state: 'none' });
  desk.trueconf.state.conferences.set(late.id, late);
  await sweepUntil(desk, id, async () =>
    expect(await statusOf(desk.db, id)).toMatchObject({ room_state: 'released' }),
  );
  expect(desk.trueconf.state.conferences.size).toBe(0);
});

test('a room that a stuck server makes after minutes is found, by whatever process runs then', async ({
  desk,
}) => {
  const { id, late } = await lateRoom(desk);
  await sweepUntil(desk, id, () => looked(desk, 3), 60);
  expect(await statusOf(desk.db, id)).toMatchObject({ room_state: 'none' });
  desk.trueconf.state.conferences.set(late.id, late);
  const next = await desk.another();
  await elapse(next.db, id, 1_800);
  await sweep(next);
  expect(desk.trueconf.state.conferences.size).toBe(0);
  expect(await statusOf(desk.db, id)).toMatchObject({ room_state: 'released' });
  await next.close();
});

test('a room that never was is given up after half an hour and few looks, and told of', async ({ desk }) => {
  desk.trueconf.faults.add({ match: { path: 'conferences.create' }, effect: { kind: 'reset' } });
  await call(desk.url);
  desk.trueconf.faults.clear();
  const { id } = await desk.db.selectFrom('calls').select('id').executeTakeFirstOrThrow();
  const released = async () => expect(await statusOf(desk.db, id)).toMatchObject({ room_state: 'released' });
  await elapse(desk.db, id, 15);
  await sweep(desk);
  await sweepUntil(desk, id, released, 300);
  const age = await desk.db
    .selectFrom('calls')
    .select(['room_requested_at', 'room_lookups'])
    .executeTakeFirstOrThrow();
  expect(Date.now() - (age.room_requested_at?.getTime() ?? 0)).toBeGreaterThanOrEqual(1_800_000);
  expect(age.room_lookups).toBeGreaterThanOrEqual(3);
  expect(age.room_lookups).toBeLessThan(10);
  const told = desk.logLines.filter((line) => line.includes('may be left there'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(id);
});

test('a process that dies while a call rings: silence ends the call and removes the room', async ({
  desk,
}) => {
  const { body } = await call(desk.url);
  await silence(desk.db, body.id, 36_000);
  await sweep(desk);
  await silence(desk.db, body.id, 21);
  await sweepUntil(desk, body.id, () => expect(desk.trueconf.state.conferences.size).toBe(0));
  expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ended', end_reason: 'abandoned' });
});

test('a process that dies between the end of a call and its release', async ({ desk }) => {
  const letStop = holdBack(desk, 'conferences.stop');
  const { body } = await call(desk.url);
  await visitor(desk.url, body).hangUp();
  await desk.trueconfAsked('conferences.stop');
  desk.trueconf.faults.clear();
  // Whoever was at it holds a lease, which runs out.
  const other = await desk.another();
  await elapse(desk.db, body.id, 30);
  await sweep(other);
  expect(desk.trueconf.state.conferences.size).toBe(0);
  expect(await statusOf(desk.db, body.id)).toMatchObject({ room_state: 'released' });
  letStop();
  await other.close();
});
