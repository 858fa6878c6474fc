import { type Kysely, sql } from 'kysely';

/** Days on which a site keeps other hours than on its weekdays, or none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table sites add column holidays jsonb not null default '[]'`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table sites drop column holidays`.execute(db);
}
