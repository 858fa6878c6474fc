import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { compiledOnce } from '../../src/store/compiled-once.ts';
import type { Db } from '../../src/store/db.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

interface Values {
  readonly name: string | null;
  readonly ids: readonly number[];
  readonly marks: { readonly first: number };
}

const build = vi.fn((db: Db, { name, ids, marks }: Values, { twice }: { twice: boolean }) =>
  db.selectNoFrom([
    sql<string | null>`${name}::text`.as('name'),
    sql<number>`cardinality(${ids}::int[])`.as('ids'),
    sql<number>`${marks.first}::int * ${twice ? 2 : 1}::int`.as('marks'),
  ]),
);
const statement = compiledOnce(build);

test('a statement is built once for each shape and filled in at each use', async () => {
  const { db } = database;
  const use = async (values: Values, twice: boolean) => (await statement(db, values, { twice }))[0];
  expect(await use({ name: 'Maria', ids: [1, 2], marks: { first: 3 } }, false)).toEqual({
    name: 'Maria',
    ids: 2,
    marks: 3,
  });
  expect(await use({ name: null, ids: [], marks: { first: 4 } }, false)).toEqual({
    name: null,
    ids: 0,
    marks: 4,
  });
  expect(build).toHaveBeenCalledTimes(1);
  expect(await use({ name: 'Jo', ids: [7], marks: { first: 5 } }, true)).toEqual({
    name: 'Jo',
    ids: 1,
    marks: 10,
  });
  expect(await use({ name: 'Al', ids: [7], marks: { first: 6 } }, true)).toEqual({
    name: 'Al',
    ids: 1,
    marks: 12,
  });
  expect(build).toHaveBeenCalledTimes(2);
});

test('many uses at once do not mix their values', async () => {
  const uses = Array.from({ length: 20 }, (_, at) =>
    statement(database.db, { name: `${at}`, ids: [at], marks: { first: at } }, { twice: false }),
  );
  expect((await Promise.all(uses)).map(([row]) => row?.name)).toEqual(
    Array.from({ length: 20 }, (_, at) => `${at}`),
  );
});
