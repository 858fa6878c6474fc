import { sql } from 'kysely';
import type { Db } from '../../src/context.ts';

/** Of the connections that listen on this test's database. */
export const listening = sql<boolean>`query ilike 'listen %' and datname = current_database()`;

/** Breaks them; says how many there were. */
export async function cutListening(db: Db): Promise<number> {
  const { rows } =
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where ${listening}`.execute(db);
  return rows.length;
}
