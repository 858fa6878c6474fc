import { sql } from 'kysely';

/** Carries the id of a request to be called back: a hint that its row is there to be read. */
export const CALLBACK_CHANNEL = 'frontdesk_callback';

/** To be selected from a CTE named `written` with the row's id; PostgreSQL sends it at commit. */
export const notifyOfCallback = sql<null>`pg_notify(${sql.lit(CALLBACK_CHANNEL)}, written.id::text)`.as(
  'notified',
);

/** For `updated_at`, which names the version of a request: never the same twice, however quickly two changes follow. */
export const nextVersion = sql<Date>`greatest(clock_timestamp()::timestamptz(3), updated_at + interval '1 ms')`;
