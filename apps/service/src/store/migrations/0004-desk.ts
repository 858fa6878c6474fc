import { type Kysely, sql } from 'kysely';

/** A desk's day: time after a call, letting it ring, a second department, a kept place, a line while waiting, Web Push. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table sites
      add column wrap_up_s integer not null default 30 check (wrap_up_s >= 0),
      add column keep_place_minutes integer not null default 15 check (keep_place_minutes > 0);

    alter table departments
      -- Whose operators take the calls as well that have waited so long.
      add column overflow_department_id bigint references departments on delete set null,
      add column overflow_after_s integer check (overflow_after_s >= 0);

    alter table operators
      drop constraint operators_presence_check,
      add constraint operators_presence_check check (presence in ('available', 'away', 'no_answer', 'signed_out')),
      -- Nothing rings until then.
      add column wrap_up_until timestamptz,
      -- The last console stream on a node closed and none was seen on another since; null while one is open.
      add column console_left_at timestamptz;

    alter table calls
      -- Set once the second department may take it too.
      add column overflow_department_id bigint references departments,
      -- The place in the queue is the visitor's until then, page or no page.
      add column place_kept_until timestamptz,
      -- One line from the visitor to the operator.
      add column message text;

    alter table call_rings
      -- The operator's browsers were told of the ring, and not yet of its end.
      add column pushed_at timestamptz;
    create index call_rings_pushed on call_rings (call_id) where pushed_at is not null;

    -- Browsers to tell of rings. They go with the session they were made in: who signs out hears nothing more.
    create table push_subscriptions (
      endpoint text primary key,
      session_hash text not null references sessions on delete cascade,
      p256dh text not null,
      auth text not null,
      created_at timestamptz not null default now()
    );
    create index push_subscriptions_by_session on push_subscriptions (session_hash);
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table push_subscriptions;
    drop index call_rings_pushed;
    alter table call_rings drop column pushed_at;
    alter table calls drop column overflow_department_id, drop column place_kept_until, drop column message;
    update operators set presence = 'away' where presence = 'no_answer';
    alter table operators
      drop constraint operators_presence_check,
      add constraint operators_presence_check check (presence in ('available', 'away', 'signed_out')),
      drop column wrap_up_until, drop column console_left_at;
    alter table departments drop column overflow_department_id, drop column overflow_after_s;
    alter table sites drop column wrap_up_s, drop column keep_place_minutes;
  `.execute(db);
}
