import { type Kysely, sql } from 'kysely';

/** What visitors see of an operator beside the name: an address, or a path below the service's own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table operators add column picture_url text`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table operators drop column picture_url`.execute(db);
}
