import { type Kysely, sql } from 'kysely';

/** Few calls wait, however many there have been: whoever looks for them need not pass by all the others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index calls_waiting on calls (site_id, created_at) where status = 'queued' and setup_until is null
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index calls_waiting`.execute(db);
}
