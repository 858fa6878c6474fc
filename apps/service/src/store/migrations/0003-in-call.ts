import { type Kysely, sql } from 'kysely';

/** What happens in a call beside talking: notes, colleagues, handing over, refusing somebody, recording. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table sites
      add column recording text not null default 'off' check (recording in ('off', 'on')),
      add column consent_text text;

    alter table calls
      add column note text not null default '',
      add column tags text[] not null default '{}',
      add column time_zone text,
      add column devices jsonb,
      -- What the room was made with; the site may change its mind later.
      add column recording boolean not null default false,
      add column recording_url text,
      -- A keyed hash: tells the same address and nothing more.
      add column visitor_address_hash text,
      -- Set together while the call is being handed over.
      add column transfer_from bigint references operators,
      add column transfer_since timestamptz,
      -- The colleague; of a department, the one who has come.
      add column transfer_to bigint references operators,
      add column transfer_department_id bigint references departments,
      add column transfer_warm boolean not null default false,
      add check ((transfer_from is null) = (transfer_since is null));
    create index calls_by_reference on calls (site_id, visitor_reference) where visitor_reference is not null;
    create index calls_by_email on calls (site_id, lower(visitor_email)) where visitor_email is not null;
    create index calls_by_phone on calls (site_id, visitor_phone) where visitor_phone is not null;

    alter table call_rings
      -- Rung for a new call, to come beside the operator, or to take the call over.
      add column purpose text not null default 'call' check (purpose in ('call', 'invite', 'transfer')),
      -- Of an invitation or a transfer; a new call has its own time.
      add column ring_until timestamptz,
      add column joined_at timestamptz,
      -- Seen in the room under their own id, and since when no more.
      add column recognised boolean not null default false,
      add column missing_since timestamptz;
    create index call_rings_due on call_rings (ring_until) where state = 'ringing' and ring_until is not null;

    -- Who is refused: by address, or by what they told of themselves, all of it as keyed hashes.
    create table blocks (
      id uuid primary key,
      site_id bigint not null references sites on delete cascade,
      call_id uuid references calls on delete set null,
      address_hash text,
      email_hash text,
      phone_hash text,
      reference_hash text,
      reason text,
      blocked_by bigint references operators,
      created_at timestamptz not null default now(),
      until timestamptz not null
    );
    create index blocks_by_site on blocks (site_id, until);
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table blocks;
    drop index calls_by_reference, calls_by_email, calls_by_phone, call_rings_due;
    alter table call_rings drop column purpose, drop column ring_until, drop column joined_at, drop column recognised,
      drop column missing_since;
    alter table calls drop column note, drop column tags, drop column time_zone, drop column devices, drop column recording,
      drop column recording_url, drop column visitor_address_hash, drop column transfer_from, drop column transfer_since,
      drop column transfer_to, drop column transfer_department_id, drop column transfer_warm;
    alter table sites drop column recording, drop column consent_text;
  `.execute(db);
}
