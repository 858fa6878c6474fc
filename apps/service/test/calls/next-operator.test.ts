import { expect, vi } from 'vitest';
import { statusOf } from '../support/call-record.ts';
import { elapse, sweep, sweepUntil } from '../support/call-time.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { enter, roomOf } from '../support/rooms.ts';
import { followDesk } from '../support/stream.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna', 'boris'], site: { ring_timeout_s: 20 } });

test('the first lets it ring: the second is invited into the same room and the first stops ringing everywhere', async ({
  desk,
}) => {
  const anna = await signedIn(desk, 'anna');
  const stream = await followDesk(desk.url, anna.cookie);
  await stream.until('snapshot');
  const { body } = await call(desk.url);
  const room = roomOf(desk, body.id);
  await elapse(desk.db, body.id, 20);
  await sweep(desk);
  const offered = await stream.until('call.offered');
  expect(offered.type === 'call.offered' && offered.call.ringing).toEqual([
    { login: 'boris', name: 'Boris' },
  ]);
  await vi.waitFor(() => expect(desk.trueconf.state.rings.has(room.id, 'boris')).toBe(true));
  expect(desk.trueconf.state.conferences.size).toBe(1);
  expect(
    await desk.db.selectFrom('call_rings').select(['state', 'operator_id']).orderBy('operator_id').execute(),
  ).toMatchObject([{ state: 'missed', operator_id: anna.id }, { state: 'ringing' }]);

  await elapse(desk.db, body.id, 20);
  await sweep(desk);
  expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ended', end_reason: 'no_answer' });
  expect((await visitor(desk.url, body).look()).body).toMatchObject({ end_reason: 'no_answer' });
  stream.close();
});

test('answered in the app, the console stops ringing; answered in the console, the app does', async ({
  desk,
}) => {
  const anna = await signedIn(desk, 'anna');
  const inApp = await call(desk.url);
  enter(desk, inApp.body.id, 'anna');
  await sweepUntil(desk, inApp.body.id, async () =>
    expect(await statusOf(desk.db, inApp.body.id)).toMatchObject({ status: 'active' }),
  );
  expect((await anna.answer(inApp.body.id)).status).toBe(200);
  await visitor(desk.url, inApp.body).hangUp();

  const inConsole = await call(desk.url);
  const boris = await signedIn(desk, 'boris');
  expect((await boris.answer(inConsole.body.id)).status).toBe(200);
  const room = roomOf(desk, inConsole.body.id);
  enter(desk, inConsole.body.id, 'boris');
  expect(desk.trueconf.state.rings.has(room.id, 'boris')).toBe(false);
});
