import { expect, vi } from 'vitest';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { elapse, sweep, sweepUntil } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { enter, roomOf } from '../support/rooms.ts';
import { followCall } from '../support/stream.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk();
const testWithoutQueue = testWithDesk({ site: { queue: false } });

const becomes = (desk: Desk, id: string, what: object) =>
  sweepUntil(desk, id, async () => expect(await statusOf(desk.db, id)).toMatchObject(what));

/** Boris talks to one visitor; Anna has let another one pass. */
async function passedOver(desk: Desk) {
  const first = await call(desk.url);
  enter(desk, first.body.id, 'boris');
  await becomes(desk, first.body.id, { status: 'active' });
  const anna = await signedIn(desk, 'anna');
  const second = await call(desk.url);
  const oldRoom = roomOf(desk, second.body.id);
  await anna.decline(second.body.id);
  return { first: first.body, second: second.body, oldRoom };
}

test('who was passed over waits for the one who is busy, without a room, and gets another one with them', async ({
  desk,
}) => {
  const { first, second, oldRoom } = await passedOver(desk);
  expect((await visitor(desk.url, second).look()).body).toMatchObject({
    status: 'queued',
    position: 1,
    webclient_url: null,
    operator: null,
  });
  await becomes(desk, second.id, { status: 'queued', room_state: 'none' });
  expect(desk.trueconf.state.conferences.has(oldRoom.id)).toBe(false);

  await visitor(desk.url, first).hangUp();
  await becomes(desk, second.id, { status: 'ringing', room_state: 'running' });
  const now = (await visitor(desk.url, second).look()).body;
  expect(now).toMatchObject({ operator: { name: 'Boris' } });
  expect(now.webclient_url).toContain(roomOf(desk, second.id).id);
  expect(roomOf(desk, second.id).id).not.toBe(oldRoom.id);
  expect(await eventsOf(desk.db, second.id)).toEqual([
    ...['call.requested', 'room.created', 'call.ringing', 'call.declined', 'call.queued'],
    ...['room.released', 'room.created', 'call.ringing'],
  ]);
});

test('the room stays for a moment, in which the visitor’s page hears of it', async ({ desk }) => {
  const first = await call(desk.url);
  const second = await call(desk.url);
  const stream = await followCall(desk.url, second.body);
  await stream.until('snapshot');
  await (await signedIn(desk, 'boris')).decline(second.body.id);
  await sweep(desk);
  expect(roomOf(desk, second.body.id)).toBeDefined();
  expect((await stream.until('call.queued')).call).toMatchObject({ webclient_url: null, position: 1 });
  stream.close();
  await visitor(desk.url, first.body).hangUp();
});

test('it holds nobody up: who comes later gets the operator who let it pass', async ({ desk }) => {
  const { second } = await passedOver(desk);
  await becomes(desk, second.id, { room_state: 'none' });
  const third = await call(desk.url);
  expect(third).toMatchObject({ status: 201, body: { operator: { name: 'Anna' } } });

  const fourth = await call(desk.url);
  expect(fourth).toMatchObject({ status: 202, body: { position: 2 } });
  await visitor(desk.url, third.body).hangUp();
  await becomes(desk, fourth.body.id, { status: 'ringing' });
  expect(await statusOf(desk.db, second.id)).toMatchObject({ status: 'queued' });
});

test('when the last one to hope for has gone, it ends after a while as not answered', async ({ desk }) => {
  const { second } = await passedOver(desk);
  await desk.db.updateTable('operators').set({ presence: 'away' }).where('login', '=', 'boris').execute();
  await sweep(desk);
  await elapse(desk.db, second.id, 30);
  await sweep(desk);
  expect(await statusOf(desk.db, second.id)).toMatchObject({ status: 'ended', end_reason: 'no_answer' });
});

test('the visitor hangs up before the room of before is gone: no room stays', async ({ desk }) => {
  const { second, oldRoom } = await passedOver(desk);
  expect((await visitor(desk.url, second).hangUp()).body).toMatchObject({ end_reason: 'abandoned' });
  await vi.waitFor(() => expect(desk.trueconf.state.conferences.has(oldRoom.id)).toBe(false));
  await becomes(desk, second.id, { status: 'ended', room_state: 'released' });
});

test('everybody was tried: nobody to wait for', async ({ desk }) => {
  const { body } = await call(desk.url);
  await (await signedIn(desk, 'anna')).decline(body.id);
  await (await signedIn(desk, 'boris')).decline(body.id);
  expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ended', end_reason: 'no_answer' });
});

testWithoutQueue('a site without a queue lets nobody wait', async ({ desk }) => {
  const { second } = await passedOver(desk);
  expect(await statusOf(desk.db, second.id)).toMatchObject({ status: 'ended', end_reason: 'no_answer' });
});

test('nobody is rung a second time for a visitor who is not there, until they return', async ({ desk }) => {
  const { first, second } = await passedOver(desk);
  await becomes(desk, second.id, { room_state: 'none' });
  const stream = await followCall(desk.url, second);
  await stream.until('snapshot');
  stream.close();
  await vi.waitFor(async () => expect(await eventsOf(desk.db, second.id)).toContain('call.visitor_lost'));
  const third = await call(desk.url);
  const fourth = await call(desk.url);
  expect([third.status, fourth.status]).toEqual([201, 202]);
  await visitor(desk.url, first).hangUp();
  await becomes(desk, fourth.body.id, { status: 'ringing' });

  await visitor(desk.url, fourth.body).hangUp();
  const back = await followCall(desk.url, second);
  await becomes(desk, second.id, { status: 'ringing', room_state: 'running' });
  back.close();
});
