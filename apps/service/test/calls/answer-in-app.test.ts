import { expect } from 'vitest';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { sweepUntil } from '../support/call-time.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { enter, enterAsVisitor } from '../support/rooms.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk();

test('an operator who turns up in the room has answered, without any press in the console', async ({
  desk,
}) => {
  const { body } = await call(desk.url);
  enterAsVisitor(desk, body);
  enter(desk, body.id, 'anna');
  await sweepUntil(desk, body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' }),
  );
  expect((await visitor(desk.url, body).look()).body.operator).toMatchObject({ name: 'Anna' });
  expect(await eventsOf(desk.db, body.id)).not.toContain('call.claimed');
});

test('who is in the room is quicker than who pressed Answer and is not', async ({ desk }) => {
  const { body } = await call(desk.url);
  const boris = await signedIn(desk, 'boris');
  await boris.answer(body.id);
  enter(desk, body.id, 'anna');
  await sweepUntil(desk, body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' }),
  );
  expect(await boris.answer(body.id)).toMatchObject({ status: 409, body: { answered_by: 'Anna' } });
});
