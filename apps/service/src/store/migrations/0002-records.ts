import { type Kysely, sql } from 'kysely';

/** What is done with calls and requests after the moment: history, being called back, figures, forgetting. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table callbacks
      add column state text not null default 'open' check (state in ('open', 'in_progress', 'done', 'cancelled')),
      add column assignee_id bigint references operators on delete set null,
      add column due_at timestamptz,
      add column note text,
      -- Names a version of the row; in whole milliseconds, because the wire carries no more.
      add column updated_at timestamptz(3) not null default now(),
      add column anonymised_at timestamptz;
    update callbacks set updated_at = created_at;
    create index callbacks_by_time on callbacks (created_at desc, id desc);

    alter table calls
      -- Set on the call an operator makes to somebody who asked for it.
      add column callback_id uuid references callbacks on delete set null,
      -- The visitor's browser, coarsely: name and main version.
      add column browser text,
      add column anonymised_at timestamptz;
    -- Two operators never call the same person back at once.
    create unique index calls_one_per_callback on calls (callback_id) where callback_id is not null and status <> 'ended';
    -- The order of the history, which is read from any row on.
    create index calls_by_time on calls (created_at desc, id desc);
    create index calls_by_site on calls (site_id, created_at desc, id desc);
    drop index calls_by_day;
    create index calls_to_anonymise on calls (ended_at) where status = 'ended' and anonymised_at is null;
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index calls_by_day on calls (created_at);
    drop index calls_to_anonymise, calls_by_site, calls_by_time;
    alter table calls drop column callback_id, drop column browser, drop column anonymised_at;
    drop index callbacks_by_time;
    alter table callbacks
      drop column state, drop column assignee_id, drop column due_at, drop column note,
      drop column updated_at, drop column anonymised_at;
  `.execute(db);
}
