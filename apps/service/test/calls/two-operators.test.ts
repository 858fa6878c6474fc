import { expect } from 'vitest';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { sweepUntil } from '../support/call-time.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { enter } from '../support/rooms.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk({ site: { routing: 'ring_all' } });

test('all who are free ring; of two who answer at once one is told who was quicker', async ({ desk }) => {
  const { body } = await call(desk.url);
  expect(body.operator).toBe(null);
  const [anna, boris] = [await signedIn(desk, 'anna'), await signedIn(desk, 'boris')];
  const answers = await Promise.all([anna.answer(body.id), boris.answer(body.id)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const winner = answers.find(({ status }) => status === 200)?.body.call.claimed_by?.name;
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'already_answered',
    answered_by: winner,
  });
  expect((await eventsOf(desk.db, body.id)).filter((type) => type === 'call.claimed')).toHaveLength(1);
});

test('once one is in the room the other stops ringing and is free again', async ({ desk }) => {
  const { body } = await call(desk.url);
  enter(desk, body.id, 'boris');
  await sweepUntil(desk, body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' }),
  );
  const rings = await desk.db
    .selectFrom('call_rings')
    .innerJoin('operators', 'operators.id', 'operator_id')
    .select(['login', 'state'])
    .orderBy('login')
    .execute();
  expect(rings).toEqual([
    { login: 'anna', state: 'cancelled' },
    { login: 'boris', state: 'answered' },
  ]);
  expect((await call(desk.url)).body.operator).toMatchObject({ name: 'Anna' });
});
