import { sql } from 'kysely';

/**
 * Every waiting call with its place in its own queue (its department's, or the site's common one): 1 is next. Written as in the
 * index `calls_live`, so that it is used.
 */
export const places = sql<{ call_id: string; position: number }>`(
  select id as call_id, row_number() over (partition by site_id, department_id order by created_at, id)::integer as position
  from calls where status = 'queued')`;
