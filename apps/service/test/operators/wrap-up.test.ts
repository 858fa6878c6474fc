import { expect, vi } from 'vitest';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { sweepUntil } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { enter } from '../support/rooms.ts';
import { followDesk } from '../support/stream.ts';
import { talk } from '../support/talk.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna'], site: { wrap_up_s: 30 } });

/** Anna has talked to somebody and hung up just now. */
async function afterACall(desk: Desk) {
  const { body } = await call(desk.url);
  enter(desk, body.id, 'anna');
  await sweepUntil(desk, body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' }),
  );
  await visitor(desk.url, body).hangUp();
}

const until = async ({ db }: Desk) =>
  (await db.selectFrom('operators').select('wrap_up_until').executeTakeFirstOrThrow()).wrap_up_until;

test('after a call an operator has the site’s time to write it up: who calls meanwhile waits', async ({
  desk,
}) => {
  const anna = await signedIn(desk, 'anna');
  const stream = await followDesk(desk.url, anna.cookie);
  await stream.until('snapshot');
  await afterACall(desk);
  const left = ((await until(desk))?.getTime() ?? 0) - Date.now();
  expect(left).toBeGreaterThan(25_000);
  expect(left).toBeLessThanOrEqual(30_000);
  const wrap_up_until = (await until(desk))?.toISOString();
  await vi.waitFor(() =>
    expect(stream.events).toContainEqual(
      expect.objectContaining({
        type: 'presence.changed',
        presence: expect.objectContaining({ wrap_up_until }),
      }),
    ),
  );
  stream.close();

  const waiting = await call(desk.url);
  expect(waiting).toMatchObject({ status: 202, body: { position: 1 } });
  await desk.db.updateTable('operators').set({ wrap_up_until: new Date() }).execute();
  await sweepUntil(desk, waiting.body.id, async () =>
    expect(await statusOf(desk.db, waiting.body.id)).toMatchObject({ status: 'ringing' }),
  );
});

test('pressing ready ends it', async ({ desk }) => {
  const anna = await signedIn(desk, 'anna');
  await afterACall(desk);
  const waiting = await call(desk.url);
  expect(waiting.status).toBe(202);
  const { body } = await anna.setPresence({ status: 'available' });
  expect(body).toMatchObject({ status: 'available', wrap_up_until: null });
  await sweepUntil(desk, waiting.body.id, async () =>
    expect(await statusOf(desk.db, waiting.body.id)).toMatchObject({ status: 'ringing' }),
  );
});

test('who only rang has nothing to write up', async ({ desk }) => {
  const { body } = await call(desk.url);
  await visitor(desk.url, body).hangUp();
  expect(await until(desk)).toBe(null);
});

const testWithTwo = testWithDesk({ operators: ['anna', 'boris'], site: { wrap_up_s: 30 } });

testWithTwo('who hands a call over writes it up while it goes on', async ({ desk }) => {
  const [anna, boris] = [await signedIn(desk, 'anna'), await signedIn(desk, 'boris')];
  const { id } = await talk(desk, 'anna');
  await anna.ask('POST', `calls/${id}/transfer`, { operator: 'boris' });
  await boris.answer(id);
  enter(desk, id, 'boris');
  await sweepUntil(desk, id, async () => expect(await eventsOf(desk.db, id)).toContain('call.transferred'));
  const rows = await desk.db
    .selectFrom('operators')
    .select(['login', 'wrap_up_until'])
    .orderBy('login')
    .execute();
  expect(rows).toEqual([
    { login: 'anna', wrap_up_until: expect.any(Date) },
    { login: 'boris', wrap_up_until: null },
  ]);
});
