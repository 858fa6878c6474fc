import { expect, vi } from 'vitest';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { elapse, silence, sweep, sweepUntil } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { followCall } from '../support/stream.ts';
import { type CallAnswer, call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ site: { ring_timeout_s: 20 } });

/** It rings at Anna, who is at her console, and the visitor's page is closed. */
async function closedPage(desk: Desk) {
  const anna = await signedIn(desk, 'anna');
  await anna.setPresence({ status: 'available' });
  const { body } = await call(desk.url);
  const stream = await followCall(desk.url, body);
  await stream.until('snapshot');
  stream.close();
  await vi.waitFor(async () => expect(await eventsOf(desk.db, body.id)).toContain('call.visitor_lost'));
  return { anna, body };
}

async function comeBack(desk: Desk, body: CallAnswer) {
  const stream = await followCall(desk.url, body);
  await vi.waitFor(async () => expect(await eventsOf(desk.db, body.id)).toContain('call.visitor_returned'));
  return stream;
}

test('nobody else is rung for a visitor who is away, and who let it ring is still there', async ({
  desk,
}) => {
  const { anna, body } = await closedPage(desk);
  await elapse(desk.db, body.id, 20);
  await sweep(desk);
  await sweep(desk);
  expect((await anna.ask('GET', `calls/${body.id}`)).body).toMatchObject({
    call: { status: 'ringing', ringing: [], ring_until: null },
  });
  const { presence } = await desk.db
    .selectFrom('operators')
    .select('presence')
    .where('id', '=', anna.id)
    .executeTakeFirstOrThrow();
  expect(presence).toBe('available');

  await silence(desk.db, body.id, 60);
  await sweep(desk);
  expect(await statusOf(desk.db, body.id)).toMatchObject({
    status: 'ended',
    end_reason: 'abandoned',
    ended_by: 'visitor',
  });
  const events = await eventsOf(desk.db, body.id);
  expect(events).not.toContain('call.offered');
  expect(events.filter((type) => type === 'call.missed')).toHaveLength(1);
});

test('nor is the next one when the first declines', async ({ desk }) => {
  const { anna, body } = await closedPage(desk);
  expect((await anna.decline(body.id)).body).toMatchObject({ status: 'ringing', ringing: [] });
});

test('who comes back within the grace has the next one rung, in the same room', async ({ desk }) => {
  const { body } = await closedPage(desk);
  await elapse(desk.db, body.id, 20);
  await sweep(desk);
  const stream = await comeBack(desk, body);
  await sweepUntil(desk, body.id, async () =>
    expect((await visitor(desk.url, body).look()).body).toMatchObject({
      status: 'ringing',
      operator: { name: 'Boris' },
      webclient_url: body.webclient_url,
    }),
  );
  expect((await eventsOf(desk.db, body.id)).slice(-4)).toEqual([
    'call.visitor_lost',
    'call.missed',
    'call.visitor_returned',
    'call.offered',
  ]);
  stream.close();
});

test('who comes back before the ring is over finds it ringing', async ({ desk }) => {
  const { body } = await closedPage(desk);
  await elapse(desk.db, body.id, 19);
  await sweep(desk);
  const stream = await comeBack(desk, body);
  expect((await visitor(desk.url, body).look()).body).toMatchObject({ operator: { name: 'Anna' } });
  stream.close();
});

test('an operator can still answer, and not coming leaves it as it was', async ({ desk }) => {
  const { anna, body } = await closedPage(desk);
  await anna.decline(body.id);
  const boris = await signedIn(desk, 'boris');
  expect((await boris.answer(body.id)).status).toBe(200);
  await elapse(desk.db, body.id, 15);
  await sweep(desk);
  await sweep(desk);
  expect((await boris.ask('GET', `calls/${body.id}`)).body).toMatchObject({
    call: { status: 'ringing', ringing: [] },
  });
});
