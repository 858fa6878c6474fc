import { sql } from 'kysely';
import type { VisitorMarks } from './visitor-marks.ts';

/** Whether a visitor with these marks is blocked on this site now: an SQL expression. */
export function isBlocked(siteId: number, marks: VisitorMarks) {
  const same = Object.entries(marks).flatMap(([column, hash]) =>
    hash === null ? [] : [sql`${sql.ref(`blocks.${column}`)} = ${hash}`],
  );
  if (same.length === 0) return sql<boolean>`false`;
  return sql<boolean>`exists (
    select from blocks where blocks.site_id = ${siteId} and blocks.until > now() and (${sql.join(same, sql` or `)}))`;
}
