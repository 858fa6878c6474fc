import { expect, vi } from 'vitest';
import { statusOf } from '../support/call-record.ts';
import { sweep } from '../support/call-time.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { call, visitor } from '../support/visitor.ts';

const operators = ['anna', 'boris', 'clara'];
const test = testWithDesk({ operators, maxGuests: 2, emulator: { guestLicences: 2 } });

test('more visitors than the licence lets in wait, however many come at once', async ({ desk }) => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => call(desk.url)));
  const ringing = answers.filter(({ status }) => status === 201);
  expect(ringing).toHaveLength(2);
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(6);

  await sweep(desk);
  expect(desk.trueconf.state.conferences.size).toBe(2);
  const [first] = ringing;
  if (first === undefined) throw new Error('nobody rings');
  await visitor(desk.url, first.body).hangUp();
  await vi.waitFor(async () => {
    await sweep(desk);
    const statuses = await Promise.all(answers.map(({ body }) => statusOf(desk.db, body.id)));
    expect(
      statuses.filter(({ status, room_state }) => status === 'ringing' && room_state === 'running'),
    ).toHaveLength(2);
  });
});

test('a room the server still has counts after its call', async ({ desk }) => {
  const first = await call(desk.url);
  await call(desk.url);
  desk.trueconf.faults.add({ match: { path: 'conferences.stop' }, effect: { kind: 'status', status: 503 } });
  await visitor(desk.url, first.body).hangUp();
  expect((await call(desk.url)).status).toBe(202);
});
