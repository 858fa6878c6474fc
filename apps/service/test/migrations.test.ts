import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../src/store/migrate.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

test('several nodes may migrate at once', async () => {
  await Promise.all([migrate(database.db), migrate(database.db), migrate(database.db)]);
  const { rows } = await sql<{ n: number }>`select count(*) as n from calls`.execute(database.db);
  expect(rows).toEqual([{ n: 0 }]);
});
