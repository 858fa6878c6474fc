import { expect } from 'vitest';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { elapse, sweep, sweepUntil } from '../support/call-time.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { enter, enterAsVisitor } from '../support/rooms.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk();

test('answering gives the ways in, and being seen in the room makes the call theirs', async ({ desk }) => {
  const anna = await signedIn(desk, 'anna');
  const { body } = await call(desk.url);
  const answered = await anna.answer(body.id);
  expect(answered.status).toBe(200);
  expect(answered.body.call).toMatchObject({ status: 'ringing', claimed_by: { login: 'anna' } });
  expect(answered.body.webclient_url).toMatch(/\/webrtc\/\d+#login=anna/);
  expect(answered.body.app_url).toMatch(/^trueconf:\\c\\\d+@127\.0\.0\.1:\d+&h=127\.0\.0\.1:\d+$/);
  expect((await visitor(desk.url, body).look()).body).toMatchObject({ status: 'ringing', answering: true });

  enter(desk, body.id, 'anna');
  await sweepUntil(desk, body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' }),
  );
  expect((await visitor(desk.url, body).look()).body).toMatchObject({
    status: 'active',
    operator: { name: 'Anna' },
    answering: false,
  });
  expect(await eventsOf(desk.db, body.id)).toEqual([
    'call.requested',
    'room.created',
    'call.ringing',
    'call.claimed',
    'call.answered',
  ]);
});

test('answering again, before and after being seen, gives the ways in again and changes nothing', async ({
  desk,
}) => {
  const anna = await signedIn(desk, 'anna');
  const { body } = await call(desk.url);
  await anna.answer(body.id);
  expect((await anna.answer(body.id)).status).toBe(200);
  enter(desk, body.id, 'anna');
  await sweepUntil(desk, body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' }),
  );
  expect((await anna.answer(body.id)).body.call).toMatchObject({
    status: 'active',
    operator: { login: 'anna' },
  });
  expect((await eventsOf(desk.db, body.id)).filter((type) => type === 'call.claimed')).toHaveLength(1);
});

test('a server that shows the operator as a guest: the claim and a second person are enough', async ({
  desk,
}) => {
  const anna = await signedIn(desk, 'anna');
  const { body } = await call(desk.url);
  await anna.answer(body.id);
  enterAsVisitor(desk, body);
  await elapse(desk.db, body.id, 1);
  await sweep(desk);
  expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ringing' });
  enter(desk, body.id, 'clara');
  await sweepUntil(desk, body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' }),
  );
  expect((await visitor(desk.url, body).look()).body.operator).toMatchObject({ name: 'Anna' });
});

test('an operator who answers and does not come gives the call back after 15 s', async ({ desk }) => {
  const anna = await signedIn(desk, 'anna');
  const boris = await signedIn(desk, 'boris');
  const { body } = await call(desk.url);
  await anna.answer(body.id);
  expect((await boris.answer(body.id)).body).toMatchObject({ code: 'already_answered', answered_by: 'Anna' });
  await elapse(desk.db, body.id, 15);
  await sweep(desk);
  expect(await eventsOf(desk.db, body.id)).toContain('call.claim_lapsed');
  expect((await boris.answer(body.id)).status).toBe(200);
});

test('an operator who was not rung may answer; whoever rings for another call leaves that', async ({
  desk,
}) => {
  const boris = await signedIn(desk, 'boris');
  const first = await call(desk.url);
  const second = await call(desk.url);
  expect(second.body.operator).toMatchObject({ name: 'Boris' });
  expect((await boris.answer(first.body.id)).status).toBe(200);
  await sweepUntil(desk, second.body.id, async () =>
    expect(await statusOf(desk.db, second.body.id)).toMatchObject({
      status: 'queued',
      room_state: 'none',
    }),
  );
});

test('an ended call cannot be answered', async ({ desk }) => {
  const anna = await signedIn(desk, 'anna');
  const { body } = await call(desk.url);
  await visitor(desk.url, body).hangUp();
  expect(await anna.answer(body.id)).toMatchObject({ status: 409, body: { code: 'call_ended' } });
});

test('who talks already is told so', async ({ desk }) => {
  const anna = await signedIn(desk, 'anna');
  const first = await call(desk.url);
  enter(desk, first.body.id, 'anna');
  await sweepUntil(desk, first.body.id, async () =>
    expect(await statusOf(desk.db, first.body.id)).toMatchObject({ status: 'active' }),
  );
  const second = await call(desk.url);
  expect(await anna.answer(second.body.id)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
});
