import type { EarlierCalls } from '@frontdesk/contract';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { type ConsoleScope, visibleTo } from '../events/console-scope.ts';
import { consoleViews } from '../events/console-view.ts';
import type { Db } from '../store/db.ts';
import { phoneDigits } from '../store/phone-digits.ts';
import type { OperatorRow } from '../store/schema.ts';
import { findCallAtConsole } from './find-call-at-console.ts';

const AT_MOST = 20;

/**
 * Earlier calls on this site with the same reference, e-mail address or telephone number, newest first; only those this operator may
 * see. Old rows may hold empty fields, which match nothing.
 * @throws FrontdeskError `call_not_found`
 */
export async function earlierCalls(
  ctx: Context,
  callId: string,
  operator: OperatorRow,
): Promise<EarlierCalls> {
  const { scope } = await findCallAtConsole(ctx, callId, operator);
  const rows = await sameVisitor(ctx.db, callId, scope);
  const views = await consoleViews(
    ctx.db,
    rows.map(({ id }) => id),
  );
  return { calls: rows.flatMap(({ id }) => views.get(id)?.call ?? []) };
}

async function sameVisitor(db: Db, callId: string, scope: ConsoleScope) {
  return await db
    .with(
      // Materialised, so that the indexes find the matches first; sorted by time first, every call of the site might be read.
      (same) => same('same').materialized(),
      (query) =>
        query
          .selectFrom('calls')
          .innerJoin('calls as this', (join) =>
            join
              .on('this.id', '=', callId)
              .onRef('calls.site_id', '=', 'this.site_id')
              .onRef('calls.id', '<>', 'this.id')
              .onRef('calls.created_at', '<=', 'this.created_at'),
          )
          .where((call) =>
            call.or([
              sql<boolean>`calls.visitor_reference = nullif(this.visitor_reference, '')`,
              sql<boolean>`lower(calls.visitor_email) = lower(nullif(this.visitor_email, ''))`,
              sql<boolean>`${phoneDigits('calls.visitor_phone')} = nullif(${phoneDigits('this.visitor_phone')}, '')`,
            ]),
          )
          .where(visibleTo(scope, 'calls.operator_id'))
          .select(['calls.id', 'calls.created_at']),
    )
    .selectFrom('same')
    .select('id')
    .orderBy('created_at', 'desc')
    .limit(AT_MOST)
    .execute();
}
