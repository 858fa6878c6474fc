import { expect, vi } from 'vitest';
import { statusOf } from '../support/call-record.ts';
import { elapse, sweep, sweepUntil } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { enter } from '../support/rooms.ts';
import { followCall } from '../support/stream.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna'] });

const isRinging = (desk: Desk, id: string) =>
  vi.waitFor(async () => {
    await sweep(desk);
    expect(await statusOf(desk.db, id)).toMatchObject({ status: 'ringing', room_state: 'running' });
  });

test('who finds everybody busy waits, knows the position, and is rung through in turn', async ({ desk }) => {
  const first = await call(desk.url);
  const second = await call(desk.url);
  const third = await call(desk.url);
  expect(second).toMatchObject({
    status: 202,
    body: { status: 'queued', position: 1, webclient_url: null, operator: null },
  });
  expect(third).toMatchObject({ status: 202, body: { status: 'queued', position: 2 } });
  expect(desk.trueconf.state.conferences.size).toBe(1);

  const stream = await followCall(desk.url, third.body);
  await stream.until('snapshot');
  await visitor(desk.url, first.body).hangUp();
  await isRinging(desk, second.body.id);
  expect((await stream.until('call.queued')).call).toMatchObject({ status: 'queued', position: 1 });
  expect((await visitor(desk.url, second.body).look()).body.webclient_url).toMatch(/\/webrtc\//);

  await visitor(desk.url, second.body).hangUp();
  await sweep(desk);
  expect((await stream.until('call.ringing')).call).toMatchObject({
    status: 'ringing',
    operator: { name: 'Anna' },
  });
});

test('nobody overtakes: with somebody waiting, a new call waits behind even if an operator is free', async ({
  desk,
}) => {
  const first = await call(desk.url);
  const second = await call(desk.url);
  await visitor(desk.url, first.body).hangUp();
  expect(await call(desk.url)).toMatchObject({ status: 202, body: { position: 2 } });
  await isRinging(desk, second.body.id);
});

test('who waits and leaves is out of the queue', async ({ desk }) => {
  const first = await call(desk.url);
  const second = await call(desk.url);
  expect((await visitor(desk.url, second.body).hangUp()).body).toMatchObject({
    end_reason: 'abandoned',
    position: null,
  });
  await visitor(desk.url, first.body).hangUp();
  await sweep(desk);
  expect(await statusOf(desk.db, second.body.id)).toMatchObject({ status: 'ended', room_state: 'none' });
});

test('the wait is estimated from the conversations of late', async ({ desk }) => {
  const past = await call(desk.url);
  enter(desk, past.body.id, 'anna');
  await sweepUntil(desk, past.body.id, async () =>
    expect(await statusOf(desk.db, past.body.id)).toMatchObject({ status: 'active' }),
  );
  expect((await call(desk.url)).body.estimated_wait_s).toBe(null);
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const { id: siteId } = await desk.db.selectFrom('sites').select('id').executeTakeFirstOrThrow();
  await desk.db
    .insertInto('calls')
    .values(
      [4, 6, 20].map((minutes) => ({
        ...{ id: crypto.randomUUID(), site_id: siteId, request_hash: '', visitor_name: 'Before' },
        ...{ status: 'ended' as const, end_reason: 'completed' as const },
        ...{ created_at: minutesAgo(60), answered_at: minutesAgo(50), ended_at: minutesAgo(50 - minutes) },
      })),
    )
    .execute();
  const { estimated_wait_s } = (await call(desk.url)).body;
  // Second in the queue, one operator talks, six minutes each.
  expect(estimated_wait_s).toBe(720);
});

test('an operator who becomes available takes who waits', async ({ desk }) => {
  await desk.db.updateTable('operators').set({ trueconf_status: 2 }).execute();
  const waiting = await call(desk.url);
  expect(waiting.status).toBe(202);
  await desk.db.updateTable('operators').set({ trueconf_status: 1 }).execute();
  await isRinging(desk, waiting.body.id);
  const anna = await signedIn(desk, 'anna');
  expect((await anna.answer(waiting.body.id)).status).toBe(200);
});

test('who waits for a desk that everybody has left is told after a while', async ({ desk }) => {
  await call(desk.url);
  const waiting = await call(desk.url);
  await desk.db.updateTable('operators').set({ presence: 'away' }).execute();
  await sweep(desk);
  await elapse(desk.db, waiting.body.id, 29);
  // Somebody looks in and is gone again: hope counts from then.
  await desk.db.updateTable('operators').set({ presence: 'available' }).execute();
  await sweep(desk);
  await desk.db.updateTable('operators').set({ presence: 'away' }).execute();
  await sweep(desk);
  await elapse(desk.db, waiting.body.id, 29);
  await sweep(desk);
  expect(await statusOf(desk.db, waiting.body.id)).toMatchObject({ status: 'queued' });
  await elapse(desk.db, waiting.body.id, 1);
  await sweep(desk);
  expect(await statusOf(desk.db, waiting.body.id)).toMatchObject({
    status: 'ended',
    end_reason: 'no_answer',
  });
});
