import { CallbackCall } from '@frontdesk/contract';
import { expect } from 'vitest';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { elapse, sweep, sweepUntil } from '../support/call-time.ts';
import { askForCallback, callbacksAs } from '../support/callbacks.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { enter, roomOf } from '../support/rooms.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna', 'boris'], maxGuests: 1, site: { queue: false } });

test('the operator has a room of their own and a link for the visitor', async ({ desk }) => {
  const id = await askForCallback(desk, { email: 'm@example.com' });
  const anna = await callbacksAs(desk, 'anna');
  const { status, body } = await anna.call(id);
  expect(status).toBe(200);
  const answer = CallbackCall.parse(body);
  expect(answer.call).toMatchObject({
    ...{ status: 'ringing', callback_id: id, claimed_by: { login: 'anna' }, ringing: [{ login: 'anna' }] },
    ...{ site: { key: 'shop' }, department: { key: 'sales' } },
    visitor: { name: 'Maria', phone: '030 1234', email: 'm@example.com' },
  });
  const room = roomOf(desk, answer.call.id);
  expect(room.fields).toMatchObject({ owner: 'anna', allow_guests: true });
  expect(answer.visitor_url).toBe(`${desk.trueconf.url}/webrtc/${room.id}`);
  expect(answer.webclient_url).not.toBe(answer.visitor_url);
  expect((await anna.list()).body.callbacks[0]).toMatchObject({
    state: 'in_progress',
    assignee: { login: 'anna' },
  });

  enter(desk, answer.call.id, 'anna');
  await sweepUntil(desk, answer.call.id, async () =>
    expect(await statusOf(desk.db, answer.call.id)).toMatchObject({ status: 'active' }),
  );
  await anna.hangUp(answer.call.id);
  await sweepUntil(desk, answer.call.id, () => expect(desk.trueconf.state.conferences.size).toBe(0));
  expect(await statusOf(desk.db, answer.call.id)).toMatchObject({
    end_reason: 'completed',
    ended_by: 'operator',
  });
  expect(await eventsOf(desk.db, answer.call.id)).toEqual([
    ...['call.requested', 'room.created', 'call.ringing', 'call.answered', 'call.ended', 'room.released'],
  ]);
});

test('pressed twice there is one room, and a colleague is told who is at it', async ({ desk }) => {
  const id = await askForCallback(desk);
  const [anna, boris] = [await callbacksAs(desk, 'anna'), await callbacksAs(desk, 'boris')];
  const answers = await Promise.all([anna.call(id), boris.call(id), anna.call(id), boris.call(id)]);
  const taken = answers.filter(({ status }) => status === 200);
  expect(new Set(taken.map(({ body }) => body.call.id)).size).toBe(1);
  expect(taken.length).toBeGreaterThan(0);
  for (const { status, body } of answers) if (status !== 200) expect(body.code).toBe('already_answered');
  const again = await Promise.all([anna.call(id), boris.call(id)]);
  expect(again.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(again.find(({ status }) => status === 409)?.body.answered_by).toMatch(/^(Anna|Boris)$/);
  expect(desk.trueconf.state.conferences.size).toBe(1);
});

test('an operator who does not go there is not replaced by another; the visitor’s silence ends nothing', async ({
  desk,
}) => {
  const { body } = await (await callbacksAs(desk, 'anna')).call(await askForCallback(desk));
  const callId = body.call.id;
  await desk.db
    .updateTable('calls')
    .set({ visitor_seen_at: new Date(0) })
    .where('id', '=', callId)
    .execute();
  await sweep(desk);
  expect(await eventsOf(desk.db, callId)).not.toContain('call.visitor_lost');
  await elapse(desk.db, callId, 30);
  await sweepUntil(desk, callId, async () =>
    expect(await statusOf(desk.db, callId)).toMatchObject({
      end_reason: 'no_answer',
      room_state: 'released',
    }),
  );
  expect(await eventsOf(desk.db, callId)).not.toContain('call.offered');
  expect(desk.trueconf.state.conferences.size).toBe(0);
});

test('a visitor who never comes leaves the room to the site’s limit', async ({ desk }) => {
  const { body } = await (await callbacksAs(desk, 'anna')).call(await askForCallback(desk));
  enter(desk, body.call.id, 'anna');
  await sweepUntil(desk, body.call.id, async () =>
    expect(await statusOf(desk.db, body.call.id)).toMatchObject({ status: 'active' }),
  );
  await elapse(desk.db, body.call.id, 3600);
  await sweepUntil(desk, body.call.id, () => expect(desk.trueconf.state.conferences.size).toBe(0));
});

test('no second guest where the licence has one, and no second call for one operator', async ({ desk }) => {
  const [one, two] = [await askForCallback(desk), await askForCallback(desk)];
  const [anna, boris] = [await callbacksAs(desk, 'anna'), await callbacksAs(desk, 'boris')];
  const { body } = await call(desk.url);
  expect((await boris.call(one)).body.code).toBe('no_guest_connection');
  enter(desk, body.id, 'anna');
  await sweepUntil(desk, body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' }),
  );
  expect((await anna.call(two)).body.code).toBe('forbidden');
  await visitor(desk.url, body).hangUp();
  expect((await boris.list({ state: 'in_progress' })).body.callbacks).toEqual([]);
});

test('a video server that is away is told as such, and the request can be tried again', async ({ desk }) => {
  const id = await askForCallback(desk);
  const anna = await callbacksAs(desk, 'anna');
  desk.trueconf.faults.add({
    match: { path: 'conferences.create', times: 1 },
    effect: { kind: 'status', status: 500 },
  });
  expect((await anna.call(id)).status).toBeGreaterThanOrEqual(502);
  expect((await anna.call(id)).status).toBe(200);
});

test('whom a request is assigned to calls back, whatever their department', async ({ desk }) => {
  await desk.db
    .deleteFrom('department_operators')
    .where('operator_id', '=', (query) =>
      query.selectFrom('operators').select('id').where('login', '=', 'boris'),
    )
    .execute();
  const id = await askForCallback(desk);
  const [anna, boris] = [await callbacksAs(desk, 'anna'), await callbacksAs(desk, 'boris')];
  expect((await boris.call(id)).body.code).toBe('callback_not_found');
  await anna.edit(id, { assignee: 'boris' });
  const { status, body } = await boris.call(id);
  expect(status).toBe(200);
  expect((await boris.call(id)).body.call.id).toBe(body.call.id);
  expect((await boris.answer(body.call.id)).status).toBe(200);
});
