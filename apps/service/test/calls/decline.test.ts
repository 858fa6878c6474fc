import { expect, vi } from 'vitest';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { roomOf } from '../support/rooms.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk();

test('the next operator is rung in the same room; when all have declined nobody has answered', async ({
  desk,
}) => {
  const { body } = await call(desk.url);
  const room = roomOf(desk, body.id);
  const [anna, boris] = [await signedIn(desk, 'anna'), await signedIn(desk, 'boris')];

  expect((await anna.decline(body.id)).body).toMatchObject({
    status: 'ringing',
    ringing: [{ login: 'boris' }],
  });
  await vi.waitFor(() => expect(desk.trueconf.state.rings.has(room.id, 'boris')).toBe(true));
  expect((await visitor(desk.url, body).look()).body).toMatchObject({
    status: 'ringing',
    operator: { name: 'Boris' },
  });

  await boris.decline(body.id);
  expect(await statusOf(desk.db, body.id)).toMatchObject({
    status: 'ended',
    end_reason: 'no_answer',
    ended_by: 'system',
  });
  await vi.waitFor(() => expect(desk.trueconf.state.conferences.size).toBe(0));
  expect((await eventsOf(desk.db, body.id)).filter((type) => type.startsWith('call.'))).toEqual([
    'call.requested',
    'call.ringing',
    'call.declined',
    'call.offered',
    'call.declined',
    'call.ended',
  ]);
});

test('who does not ring declines nothing', async ({ desk }) => {
  const { body } = await call(desk.url);
  const boris = await signedIn(desk, 'boris');
  expect((await boris.decline(body.id)).body).toMatchObject({
    status: 'ringing',
    ringing: [{ login: 'anna' }],
  });
  expect(await eventsOf(desk.db, body.id)).not.toContain('call.declined');
});

test('who answered and thinks better of it passes the call on', async ({ desk }) => {
  const { body } = await call(desk.url);
  const anna = await signedIn(desk, 'anna');
  await anna.answer(body.id);
  expect((await anna.decline(body.id)).body).toMatchObject({
    claimed_by: null,
    ringing: [{ login: 'boris' }],
  });
});

test('an operator of another department finds no such call', async ({ desk }) => {
  const { body } = await call(desk.url);
  await desk.db
    .insertInto('operators')
    .values({ login: 'eve', name: 'Eve', trueconf_id: 'eve', role: 'operator' })
    .execute();
  const eve = await signedIn(desk, 'eve');
  for (const verb of [eve.answer, eve.decline, eve.hangUp]) {
    expect(await verb(body.id)).toMatchObject({ status: 404, body: { code: 'call_not_found' } });
  }
});
