import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transact } from '../../src/store/transact.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

const findSetting = (db: TestDatabase['db'], key: string) =>
  db.selectFrom('settings').selectAll().where('key', '=', key).executeTakeFirst();

test('a statement is prepared once per connection, however often it runs', async () => {
  await database.db.connection().execute(async (db) => {
    for (const key of ['one', 'two', 'three']) await findSetting(db, key);
    const { rows } = await sql`select generic_plans + custom_plans as runs from pg_prepared_statements
      where statement like 'select * from "settings"%'`.execute(db);
    expect(rows).toEqual([{ runs: 3 }]);
  });
});

test('after a table has changed a statement fails once at most, and a transaction not at all', async () => {
  const { db } = database;
  await db.insertInto('settings').values({ key: 'colour', value: 'blue' }).execute();
  await findSetting(db, 'colour');
  await sql`alter table settings add column note text`.execute(db);
  expect(await transact(db, (tx) => findSetting(tx, 'colour'))).toMatchObject({ value: 'blue' });
  expect(await findSetting(db, 'colour')).toMatchObject({ value: 'blue' });
});
