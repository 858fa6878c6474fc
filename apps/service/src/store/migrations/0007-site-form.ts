import { type Kysely, sql } from 'kysely';

/** What a site's widget says in its own words, and asks for beside the name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table sites
      add column texts jsonb not null default '{}',
      add column form jsonb not null default '[]'
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table sites drop column texts, drop column form`.execute(db);
}
