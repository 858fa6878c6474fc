import { type Kysely, sql } from 'kysely';

/** What the checks of a room have seen of it: only what was there can be gone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table calls add column room_seen text not null default 'never'
      check (room_seen in ('never', 'there', 'running'));
    -- Calls under way were believed gone at any word so far.
    update calls set room_seen = 'running' where room_state = 'running' and status <> 'ended';
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table calls drop column room_seen`.execute(db);
}
