import { sql } from 'kysely';
import { VISITOR_SILENT_S } from '../time-limits.ts';

/** The visitor's page is closed or out of reach. A condition on `calls`. */
export const isVisitorAway = sql<boolean>`(calls.visitor_lost_at is not null
  or calls.visitor_seen_at <= now() - make_interval(secs => ${sql.lit(VISITOR_SILENT_S)}))`;
