import { expect } from 'vitest';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { elapse, sweep } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { followDesk } from '../support/stream.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk({ site: { routing: 'ring_all', ring_timeout_s: 8 } });
const testOneByOne = testWithDesk({ site: { ring_timeout_s: 8 } });

const atConsole = async (desk: Desk, login: string) => {
  const operator = await signedIn(desk, login);
  await operator.setPresence({ status: 'available' });
  return operator;
};

const presences = async ({ db }: Desk) =>
  await db.selectFrom('operators').select(['login', 'presence']).orderBy('login').execute();

const AT_THEIR_CONSOLES = [
  { login: 'anna', presence: 'available' },
  { login: 'boris', presence: 'available' },
];

test('whoever answers and does not come has silenced the others, who get the whole ring again', async ({
  desk,
}) => {
  const anna = await atConsole(desk, 'anna');
  const boris = await atConsole(desk, 'boris');
  const stream = await followDesk(desk.url, boris.cookie);
  const { body } = await call(desk.url);
  await elapse(desk.db, body.id, 3);
  await anna.answer(body.id);
  await elapse(desk.db, body.id, 15);
  await sweep(desk);
  expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ringing' });
  expect(await eventsOf(desk.db, body.id)).not.toContain('call.missed');

  const lapsed = await stream.until('call.claim_lapsed');
  if (lapsed.type !== 'call.claim_lapsed') throw new Error();
  expect(lapsed.call).toMatchObject({
    claimed_by: null,
    ringing: [{ login: 'anna' }, { login: 'boris' }],
  });
  expect(Date.parse(lapsed.call.ring_until ?? '') - Date.parse(lapsed.at)).toBeGreaterThan(7_000);
  stream.close();

  await elapse(desk.db, body.id, 7);
  await sweep(desk);
  expect(await presences(desk)).toEqual(AT_THEIR_CONSOLES);
  await elapse(desk.db, body.id, 1);
  await sweep(desk);
  expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ended', end_reason: 'no_answer' });
});

test('so they do when who answered thinks better of it', async ({ desk }) => {
  const anna = await atConsole(desk, 'anna');
  await atConsole(desk, 'boris');
  const { body } = await call(desk.url);
  await anna.answer(body.id);
  await elapse(desk.db, body.id, 10);
  expect((await anna.decline(body.id)).body).toMatchObject({ ringing: [{ login: 'boris' }] });
  await elapse(desk.db, body.id, 7);
  await sweep(desk);
  expect(await eventsOf(desk.db, body.id)).not.toContain('call.missed');
  expect(await presences(desk)).toEqual(AT_THEIR_CONSOLES);
});

test('somebody else’s no gives nobody more time', async ({ desk }) => {
  const { body } = await call(desk.url);
  await elapse(desk.db, body.id, 7);
  await (await signedIn(desk, 'anna')).decline(body.id);
  await elapse(desk.db, body.id, 1);
  await sweep(desk);
  expect(await eventsOf(desk.db, body.id)).toContain('call.missed');
});

test('who goes to another call instead holds the first one up no longer', async ({ desk }) => {
  const anna = await atConsole(desk, 'anna');
  const first = await call(desk.url);
  await anna.answer(first.body.id);
  await (await signedIn(desk, 'boris')).decline(first.body.id);
  const second = await call(desk.url);
  await anna.answer(second.body.id);
  await sweep(desk);
  expect(await eventsOf(desk.db, first.body.id)).toContain('call.claim_lapsed');
});

testOneByOne('who rings alone has had their time: the next one is rung', async ({ desk }) => {
  const anna = await atConsole(desk, 'anna');
  const { body } = await call(desk.url);
  await anna.answer(body.id);
  await elapse(desk.db, body.id, 15);
  await sweep(desk);
  expect((await eventsOf(desk.db, body.id)).slice(-3)).toEqual([
    'call.claim_lapsed',
    'call.missed',
    'call.offered',
  ]);
});
