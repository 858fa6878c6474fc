import { type Kysely, sql } from 'kysely';

/** A call goes to the operator who has been idle longest: found at the head of an index, not by judging all of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index operators_longest_idle on operators (idle_since, id)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index operators_longest_idle`.execute(db);
}
