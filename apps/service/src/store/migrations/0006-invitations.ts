import { type Kysely, sql } from 'kysely';

/** What a crash between a commit and TrueConf would lose, and two nodes that meet would do twice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table call_rings
      -- The operator is to be invited into the running room then; null once TrueConf has been told, or was from the start.
      add column invite_at timestamptz;
    create index call_rings_uninvited on call_rings (invite_at) where invite_at is not null;

    alter table calls
      -- One node passes the call on; the others leave it alone until then.
      add column passing_on_until timestamptz;
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table calls drop column passing_on_until;
    alter table call_rings drop column invite_at;
  `.execute(db);
}
