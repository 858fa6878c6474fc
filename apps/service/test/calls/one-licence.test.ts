import { expect } from 'vitest';
import { statusOf } from '../support/call-record.ts';
import { sweepUntil } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { enterAsVisitor } from '../support/rooms.ts';
import { followCall } from '../support/stream.ts';
import { type CallAnswer, call, visitor } from '../support/visitor.ts';

const operators = ['anna', 'boris', 'clara'];
const test = testWithDesk({ operators, maxGuests: 1, emulator: { guestLicences: 1 } });

/** Rings, and the visitor's frame is in the room: the emulator refuses a second guest. */
async function getsThrough(desk: Desk, { id, token }: CallAnswer) {
  await sweepUntil(desk, id, async () =>
    expect(await statusOf(desk.db, id)).toMatchObject({ status: 'ringing', room_state: 'running' }),
  );
  expect(desk.trueconf.state.conferences.size).toBe(1);
  enterAsVisitor(desk, (await visitor(desk.url, { id, token }).look()).body);
}

test('one guest connection, three visitors: one rings, two wait and move up, and never are two in rooms', async ({
  desk,
}) => {
  const [first, second, third] = [await call(desk.url), await call(desk.url), await call(desk.url)];
  expect([first, second, third].map(({ body }) => [body.status, body.position])).toEqual([
    ['ringing', null],
    ['queued', 1],
    ['queued', 2],
  ]);
  await getsThrough(desk, first.body);
  const stream = await followCall(desk.url, third.body);
  await stream.until('snapshot');

  await visitor(desk.url, first.body).hangUp();
  await getsThrough(desk, second.body);
  expect((await stream.until('call.queued')).call).toMatchObject({ position: 1 });
  expect(await statusOf(desk.db, third.body.id)).toMatchObject({ status: 'queued', room_state: 'none' });

  await visitor(desk.url, second.body).hangUp();
  await getsThrough(desk, third.body);
  stream.close();
});
