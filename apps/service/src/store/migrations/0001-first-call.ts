import { type Kysely, sql } from 'kysely';

/** Everything the main job needs: who may call, who may answer, the calls, whom they rang and what happened to them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table settings (
      key text primary key,
      value text not null
    );

    create table sites (
      id bigint generated always as identity primary key,
      key text not null unique,
      name text not null,
      origins text[] not null default '{}',
      timezone text not null default 'UTC',
      hours jsonb,
      accent text,
      queue boolean not null default true,
      ring_timeout_s integer not null default 20 check (ring_timeout_s > 0),
      routing text not null default 'one_by_one' check (routing in ('one_by_one', 'ring_all')),
      max_call_minutes integer not null default 60 check (max_call_minutes > 0)
    );

    create table departments (
      id bigint generated always as identity primary key,
      site_id bigint not null references sites on delete cascade,
      key text not null,
      name text not null,
      sort integer not null default 0,
      unique (site_id, key)
    );

    create table operators (
      id bigint generated always as identity primary key,
      login text not null unique,
      name text not null,
      trueconf_id text not null,
      password_hash text,
      role text not null default 'operator' check (role in ('operator', 'supervisor', 'admin')),
      presence text not null default 'signed_out' check (presence in ('available', 'away', 'signed_out')),
      presence_reason text,
      presence_since timestamptz not null default now(),
      -- A console stream was open at this moment; "available" counts only while it is fresh.
      console_seen_at timestamptz,
      -- When the last call ended or the last ring stopped: the longest idle is rung first.
      idle_since timestamptz not null default now(),
      -- TrueConf's own number (0 offline, 1 online, 2 busy, 5 in a conference); null where it may not be read.
      trueconf_status smallint
    );

    create table department_operators (
      department_id bigint not null references departments on delete cascade,
      operator_id bigint not null references operators on delete cascade,
      primary key (department_id, operator_id)
    );

    create table sessions (
      id_hash text primary key,
      operator_id bigint not null references operators on delete cascade,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null
    );

    create table calls (
      id uuid primary key,
      site_id bigint not null references sites,
      department_id bigint references departments,
      idempotency_key text,
      request_hash text not null,

      status text not null check (status in ('queued', 'ringing', 'active', 'ended')),
      end_reason text check (end_reason in ('completed', 'abandoned', 'no_answer', 'failed')),
      ended_by text check (ended_by in ('visitor', 'operator', 'system')),
      -- Code of the problem the visitor was given, for calls that failed.
      failure text,

      visitor_name text not null,
      visitor_email text,
      visitor_phone text,
      visitor_reference text,
      topic text,
      page_url text,
      page_title text,
      page_referrer text,
      locale text,
      consent boolean,
      rating smallint check (rating between 1 and 5),
      rating_comment text,

      -- The operator in the call; null until one is in the room.
      operator_id bigint references operators,
      claimed_by bigint references operators,
      claim_expires_at timestamptz,

      room_state text not null default 'none' check (room_state in ('none', 'created', 'running', 'released')),
      -- Set before TrueConf is asked for a room: from then on one may exist there, whatever we heard.
      room_requested_at timestamptz,
      conference_id text,
      -- The conference's own web client address, as the server gave it: for operators, and where no guest link is to be had.
      room_url text,
      -- The visitor's address and when it was fetched: the credential in it is short-lived.
      webclient_url text,
      webclient_url_at timestamptz,

      created_at timestamptz not null default now(),
      ringing_at timestamptz,
      ring_until timestamptz,
      answered_at timestamptz,
      ended_at timestamptz,

      -- Whoever sets the room up has until here; later any node may clear it away.
      setup_until timestamptz,
      -- While the call waits and nobody is there any more who could take it.
      nobody_on_duty_since timestamptz,
      visitor_seen_at timestamptz not null default now(),
      visitor_lost_at timestamptz,
      room_check_at timestamptz,
      room_check_failures integer not null default 0,
      -- TrueConf said the room is stopped or unknown; believed when it says so twice.
      room_gone_since timestamptz,
      -- The operator was seen in the room under their own id; some servers show them as a guest.
      operator_recognised boolean not null default false,
      operator_missing_since timestamptz,
      release_at timestamptz,
      release_attempts integer not null default 0,
      -- How often a room whose id never reached us was looked for without being found.
      room_lookups integer not null default 0,

      check ((status = 'ended') = (end_reason is not null)),
      check ((status = 'ended') = (ended_at is not null))
    );
    create unique index calls_idempotency on calls (site_id, idempotency_key) where idempotency_key is not null;
    create index calls_live on calls (status, created_at) where status <> 'ended';
    create index calls_unreleased on calls (release_at) where status = 'ended' and room_state <> 'released' and room_requested_at is not null;
    create index calls_by_day on calls (created_at);

    -- Whom a call rang, so that exactly they stop ringing.
    create table call_rings (
      call_id uuid not null references calls on delete cascade,
      operator_id bigint not null references operators,
      state text not null check (state in ('ringing', 'answered', 'declined', 'missed', 'cancelled', 'finished')),
      rung_at timestamptz not null default now(),
      ended_at timestamptz,
      primary key (call_id, operator_id)
    );
    -- An operator has one open ring or call at a time: this index is the reservation.
    create unique index call_rings_one_open on call_rings (operator_id) where state in ('ringing', 'answered');

    create table call_events (
      id bigint generated always as identity primary key,
      call_id uuid not null references calls on delete cascade,
      type text not null,
      at timestamptz not null default now(),
      -- 'visitor', 'system' or 'operator:<login>'
      actor text not null,
      data jsonb not null default '{}'
    );
    create index call_events_by_call on call_events (call_id, id);
    -- Rows come in the order of time: a few bytes find what a node missed while it did not listen.
    create index call_events_by_time on call_events using brin (at);

    create table callbacks (
      id uuid primary key,
      site_id bigint not null references sites,
      department_id bigint references departments,
      call_id uuid references calls on delete set null,
      name text not null,
      email text,
      phone text,
      message text,
      created_at timestamptz not null default now()
    );

    -- Counters only: worth neither a flush nor a backup.
    create unlogged table rate_limits (
      key text primary key,
      count integer not null,
      resets_at timestamptz not null
    );
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table rate_limits, callbacks, call_events, call_rings, calls, sessions, department_operators, operators,
      departments, sites, settings;
  `.execute(db);
}
