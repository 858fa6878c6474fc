import { expect, vi } from 'vitest';
import { statusOf } from '../support/call-record.ts';
import { elapse, sweep, sweepUntil } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { enter, enterAsVisitor } from '../support/rooms.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk();

async function conversation(desk: Desk) {
  const { body } = await call(desk.url);
  const guest = enterAsVisitor(desk, body);
  const anna = enter(desk, body.id, 'anna');
  await sweepUntil(desk, body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' }),
  );
  return { id: body.id, anna, guest };
}

const becomesCompleted = (desk: Desk, id: string) =>
  sweepUntil(desk, id, async () =>
    expect(await statusOf(desk.db, id)).toMatchObject({
      status: 'ended',
      end_reason: 'completed',
      room_state: 'released',
    }),
  );

test('in the console: the call is completed and its room gone', async ({ desk }) => {
  const { id } = await conversation(desk);
  const anna = await signedIn(desk, 'anna');
  expect((await anna.hangUp(id)).body).toMatchObject({ status: 'ended', end_reason: 'completed' });
  await vi.waitFor(() => expect(desk.trueconf.state.conferences.size).toBe(0));
  expect((await anna.hangUp(id)).status).toBe(200);
});

test('only who is in the call, or a supervisor', async ({ desk }) => {
  const { id } = await conversation(desk);
  const boris = await signedIn(desk, 'boris');
  expect(await boris.hangUp(id)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  await desk.db.updateTable('operators').set({ role: 'supervisor' }).where('login', '=', 'boris').execute();
  expect((await boris.hangUp(id)).status).toBe(200);
});

test('by leaving the room in TrueConf: seen missing twice, the call is completed', async ({ desk }) => {
  const { id, anna } = await conversation(desk);
  anna.leave();
  await becomesCompleted(desk, id);
  const { ended_by } = await statusOf(desk.db, id);
  expect(ended_by).toBe('operator');
});

const isMissed = (desk: Desk, id: string) =>
  sweepUntil(desk, id, async () => {
    const { operator_missing_since } = await desk.db
      .selectFrom('calls')
      .select('operator_missing_since')
      .executeTakeFirstOrThrow();
    expect(operator_missing_since).not.toBe(null);
  });

test('a reload of the page in the console: who answers again has time to be back in the room', async ({
  desk,
}) => {
  const { id, anna } = await conversation(desk);
  anna.leave();
  await isMissed(desk, id);
  expect((await (await signedIn(desk, 'anna')).answer(id)).status).toBe(200);
  await elapse(desk.db, id, 14);
  await sweep(desk);
  expect(await statusOf(desk.db, id)).toMatchObject({ status: 'active' });
  await becomesCompleted(desk, id);
});

test('who is back at the second check has not left', async ({ desk }) => {
  const { id, anna } = await conversation(desk);
  anna.leave();
  await isMissed(desk, id);
  enter(desk, id, 'anna');
  await sweepUntil(desk, id, async () => {
    const row = await desk.db.selectFrom('calls').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ status: 'active', operator_missing_since: null });
  });
});

test.for(['stop', 'delete'] as const)('by a %s of the conference on the server', async (verb, { desk }) => {
  const { id } = await conversation(desk);
  const [room] = desk.trueconf.state.conferences.keys();
  desk.trueconf.state[verb](room ?? '');
  await becomesCompleted(desk, id);
});

test('a conversation longer than the site allows comes to an end', async ({ desk }) => {
  const { id } = await conversation(desk);
  await desk.db
    .updateTable('calls')
    .set({ answered_at: new Date(Date.now() - 61 * 60_000) })
    .execute();
  await becomesCompleted(desk, id);
});
