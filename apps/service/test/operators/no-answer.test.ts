import { expect, vi } from 'vitest';
import { statusOf } from '../support/call-record.ts';
import { elapse, sweep, sweepUntil } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { enter } from '../support/rooms.ts';
import { followDesk } from '../support/stream.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna', 'boris'], site: { ring_timeout_s: 20 } });

const presenceOf = async ({ db }: Desk, login: string) =>
  (await db.selectFrom('operators').select('presence').where('login', '=', login).executeTakeFirstOrThrow())
    .presence;

/** Anna is at her console and lets a call ring; Boris, who is rung next, answers. */
async function letItRing(desk: Desk) {
  const anna = await signedIn(desk, 'anna');
  await anna.setPresence({ status: 'available' });
  const { body } = await call(desk.url);
  await elapse(desk.db, body.id, 20);
  await sweep(desk);
  return { anna, body };
}

test('who lets it ring at the console is not rung again until they are back', async ({ desk }) => {
  await desk.db.updateTable('operators').set({ presence: 'away' }).where('login', '=', 'boris').execute();
  const anna = await signedIn(desk, 'anna');
  const stream = await followDesk(desk.url, anna.cookie);
  await stream.until('snapshot');
  await letItRing(desk);
  expect(await presenceOf(desk, 'anna')).toBe('no_answer');
  await vi.waitFor(() =>
    expect(stream.events.findLast(({ type }) => type === 'operator.changed')).toMatchObject({
      operator: { login: 'anna', presence: { status: 'no_answer' } },
    }),
  );
  expect(await call(desk.url)).toMatchObject({ status: 409, body: { code: 'nobody_available' } });

  expect((await anna.setPresence({ status: 'available' })).body).toMatchObject({ status: 'available' });
  expect(await call(desk.url)).toMatchObject({ status: 201, body: { operator: { name: 'Anna' } } });
  stream.close();
});

test('who is rung in TrueConf’s app alone keeps being rung: TrueConf tells whether they are there', async ({
  desk,
}) => {
  const { body } = await call(desk.url);
  await elapse(desk.db, body.id, 20);
  await sweep(desk);
  expect(await presenceOf(desk, 'anna')).toBe('signed_out');
  expect(await call(desk.url)).toMatchObject({ status: 201, body: { operator: { name: 'Anna' } } });
});

test('answering after all is being back', async ({ desk }) => {
  const { body } = await letItRing(desk);
  enter(desk, body.id, 'anna');
  await sweepUntil(desk, body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' }),
  );
  expect(await presenceOf(desk, 'anna')).toBe('available');
});
