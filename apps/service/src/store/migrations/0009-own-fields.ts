import { type Kysely, sql } from 'kysely';

/** Questions of a site's own and the answers to them; the number to ring where no browser can call. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table sites
      add column own_fields jsonb not null default '[]',
      add column phone text
  `.execute(db);
  await sql`alter table calls add column answers jsonb not null default '[]'`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table calls drop column answers`.execute(db);
  await sql`alter table sites drop column own_fields, drop column phone`.execute(db);
}
