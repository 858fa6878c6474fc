import type { HistoryQuery } from '@frontdesk/contract';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { consoleCalls } from '../events/console-calls.ts';
import { type ConsoleScope, visibleTo } from '../events/console-scope.ts';
import type { Db } from '../store/db.ts';
import { digitsOf, phoneDigits } from '../store/phone-digits.ts';

export type HistoryFilter = Omit<z.output<typeof HistoryQuery>, 'cursor' | 'limit' | 'format'>;

/** Where a page begins and how long it is. */
export interface Page {
  /** The last row of the page before. */
  readonly after: string | undefined;
  readonly rows: number;
}

/**
 * Rows of the calls an operator may see, newest first. A page begins after a row, not at a number: calls that are made
 * meanwhile move nothing, and a page far back costs as much as the first.
 */
export async function historyCalls(
  db: Db,
  scope: ConsoleScope,
  filter: HistoryFilter,
  { after, rows }: Page,
) {
  return await consoleCalls(db)
    .where(visibleTo(scope, 'calls.operator_id'))
    .where((call) => call.and(conditions(filter)))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(calls.created_at, calls.id) < (select l.created_at, l.id from calls l where l.id = ${after})`,
      ),
    )
    .orderBy('calls.created_at', 'desc')
    .orderBy('calls.id', 'desc')
    .limit(rows)
    .execute();
}

/** Keys and logins are resolved by subqueries, so that the indexes on `calls` can be used. */
function conditions(filter: HistoryFilter): Expression<SqlBool>[] {
  const { site, department, operator, outcome, from, to, q } = filter;
  return [
    site && sql<boolean>`calls.site_id = (select s.id from sites s where s.key = ${site})`,
    department &&
      sql<boolean>`calls.department_id in (select d.id from departments d where d.key = ${department})`,
    operator && tookPart(operator),
    outcome && sql<boolean>`calls.end_reason = ${outcome}`,
    from && sql<boolean>`calls.created_at >= ${from}::timestamptz`,
    to && sql<boolean>`calls.created_at < ${to}::timestamptz`,
    q && holds(q),
  ].filter((condition) => typeof condition === 'object');
}

/** The operator was in the call, at its end or before; calls that only rang for them do not count. */
function tookPart(login: string): Expression<SqlBool> {
  const operator = sql`(select o.id from operators o where o.login = ${login})`;
  return sql<boolean>`(calls.operator_id = ${operator} or exists (select from call_rings r
    where r.call_id = calls.id and r.operator_id = ${operator} and r.state in ('answered', 'finished')))`;
}

const SEARCHED = [
  'visitor_name',
  'visitor_reference',
  'visitor_email',
  'visitor_phone',
  'topic',
  'note',
] as const;

function holds(text: string): Expression<SqlBool> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const columns = SEARCHED.map((column) => sql`${sql.ref(`calls.${column}`)} ilike ${pattern}`);
  // What may be part of a number is looked for by its digits, however the number was written.
  const digits = /^[\s()+./-]*\d[\d\s()+./-]*$/.test(text) ? digitsOf(text) : null;
  if (digits !== null) columns.push(sql`${phoneDigits('calls.visitor_phone')} like ${`%${digits}%`}`);
  return sql<boolean>`(${sql.join(columns, sql` or `)})`;
}
