import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropExpiredSessions, openSession } from '../src/operators/sessions.ts';
import { countHit, dropPastWindows } from '../src/store/count-hit.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createDatabase();
});
afterEach(() => database.drop());

const PAST = new Date(Date.now() - 1000);

test('sessions that have run out are dropped, others are not', async () => {
  const { db } = database;
  const operator = { login: 'anna', name: 'Anna', trueconf_id: 'anna' };
  const { id } = await db.insertInto('operators').values(operator).returning('id').executeTakeFirstOrThrow();
  await openSession(db, id);
  await db.insertInto('sessions').values({ id_hash: 'past', operator_id: id, expires_at: PAST }).execute();
  await dropExpiredSessions(db);
  const left = await db.selectFrom('sessions').select('id_hash').execute();
  expect(left).toHaveLength(1);
  expect(left[0]?.id_hash).not.toBe('past');
});

test('counts of windows that are over are dropped, others are not', async () => {
  const { db } = database;
  await countHit(db, 'now', 60_000);
  await db.insertInto('rate_limits').values({ key: 'past', count: 7, resets_at: PAST }).execute();
  await dropPastWindows(db);
  expect(await db.selectFrom('rate_limits').select('key').execute()).toEqual([{ key: 'now' }]);
});
