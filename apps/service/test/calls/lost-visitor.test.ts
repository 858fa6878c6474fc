import { expect, vi } from 'vitest';
import { runOnce } from '../../src/housekeeping/housekeeper.ts';
import type { Db } from '../../src/store/db.ts';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { silence, sweep, sweepUntil } from '../support/call-time.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { enter } from '../support/rooms.ts';
import { followCall, followDesk } from '../support/stream.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk();

test('a closed stream starts the grace; coming back ends it', async ({ desk }) => {
  const { body } = await call(desk.url);
  const console = await followDesk(desk.url, (await signedIn(desk, 'anna')).cookie);
  const stream = await followCall(desk.url, body);
  await stream.until('snapshot');
  stream.close();

  const lost = await console.until('call.visitor_lost');
  if (lost.type !== 'call.visitor_lost') throw new Error();
  const until = Date.parse(lost.call.visitor_lost_until ?? '');
  expect(until - Date.now()).toBeGreaterThan(50_000);
  expect(until - Date.now()).toBeLessThan(61_000);

  await silence(desk.db, body.id, 40);
  await sweep(desk);
  const back = await followCall(desk.url, body);
  await back.until('snapshot');
  const returned = await console.until('call.visitor_returned');
  if (returned.type !== 'call.visitor_returned') throw new Error();
  expect(returned.call).toMatchObject({ status: 'ringing', visitor_lost_until: null });
  back.close();
  console.close();
});

test.for([
  ['before an answer it is abandoned', false, 'abandoned'],
  ['after one it is completed', true, 'completed'],
] as const)('a minute later the call ends: %s', async ([, answered, reason], { desk }) => {
  const { body } = await call(desk.url);
  if (answered) {
    enter(desk, body.id, 'anna');
    await sweepUntil(desk, body.id, async () =>
      expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' }),
    );
  }
  const stream = await followCall(desk.url, body);
  await stream.until('snapshot');
  stream.close();
  await vi.waitFor(async () => expect(await eventsOf(desk.db, body.id)).toContain('call.visitor_lost'));
  await silence(desk.db, body.id, 60);
  await sweep(desk);
  expect(await statusOf(desk.db, body.id)).toMatchObject({
    status: 'ended',
    end_reason: reason,
    ended_by: 'visitor',
  });
});

test('who went before the service started is given less, so that their room is away within a minute of it', async ({
  desk,
}) => {
  const { body } = await call(desk.url);
  const stream = await followCall(desk.url, body);
  await stream.until('snapshot');
  stream.close();
  await vi.waitFor(async () => expect(await eventsOf(desk.db, body.id)).toContain('call.visitor_lost'));
  await silence(desk.db, body.id, 46);
  await sweep(desk);
  expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ended' });
});

test('one of two streams of a visitor may close', async ({ desk }) => {
  const { body } = await call(desk.url);
  const [one, two] = [await followCall(desk.url, body), await followCall(desk.url, body)];
  await Promise.all([one.until('snapshot'), two.until('snapshot')]);
  one.close();
  await silence(desk.db, body.id, 60);
  await sweep(desk);
  expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ringing' });
  expect(await eventsOf(desk.db, body.id)).not.toContain('call.visitor_lost');
  two.close();
});

test('a stream on another node contradicts: the visitor is not lost', async ({ desk }) => {
  const other = await desk.another();
  const otherUrl = await other.app.listen({ port: 0, host: '127.0.0.1' });
  const { body } = await call(desk.url);
  const [here, there] = [await followCall(desk.url, body), await followCall(otherUrl, body)];
  await Promise.all([here.until('snapshot'), there.until('snapshot')]);
  here.close();
  await there.until('call.visitor_lost');
  expect((await there.until('call.visitor_returned')).call.status).toBe('ringing');
  there.close();
  await other.close();
});

test('a visitor whose node died is lost once silent, with time to come back after a restart', async ({
  desk,
}) => {
  const { body } = await call(desk.url);
  await silence(desk.db, body.id, 19);
  await sweep(desk);
  expect(await eventsOf(desk.db, body.id)).not.toContain('call.visitor_lost');
  // As after a night: this process has just started, so the minute counts from here, in part.
  await silence(desk.db, body.id, 36_000);
  await sweep(desk);
  expect(await eventsOf(desk.db, body.id)).toContain('call.visitor_lost');
  await silence(desk.db, body.id, 15);
  await sweep(desk);
  expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ringing' });
  await silence(desk.db, body.id, 6);
  await sweep(desk);
  expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ended', end_reason: 'abandoned' });
});

test('who went with their node has less than a minute: the room is gone well within that', async ({
  desk,
}) => {
  const { body } = await call(desk.url);
  enter(desk, body.id, 'anna');
  await sweepUntil(desk, body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' }),
  );
  const started = { ...desk.ctx, startedAt: new Date(Date.now() - 40_000) };
  await silence(desk.db, body.id, 43);
  await runOnce(started);
  expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' });
  await silence(desk.db, body.id, 2);
  await runOnce(started);
  expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ended', end_reason: 'completed' });
  await vi.waitFor(() => expect(desk.trueconf.state.conferences.size).toBe(0));
});

test('a visitor who never opened a stream is lost as well', async ({ desk }) => {
  const { body } = await call(desk.url);
  await silence(desk.db, body.id, 21);
  await sweep(desk);
  expect(await eventsOf(desk.db, body.id)).toContain('call.visitor_lost');
});

test('ringing at last is no sign of life of a visitor who waited and went', async ({ desk }) => {
  const first = await call(desk.url);
  const { body } = await call(desk.url);
  await silence(desk.db, body.id, 15);
  const seen = await seenAt(desk.db, body.id);
  await visitor(desk.url, first.body).hangUp();
  await sweepUntil(desk, first.body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ringing' }),
  );
  expect(await seenAt(desk.db, body.id)).toEqual(seen);
});

async function seenAt(db: Db, id: string): Promise<Date> {
  const { visitor_seen_at } = await db
    .selectFrom('calls')
    .where('id', '=', id)
    .select('visitor_seen_at')
    .executeTakeFirstOrThrow();
  return visitor_seen_at;
}
