import type { EarlierCalls } from '@frontdesk/contract';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { maySee } from '../events/console-scope.ts';
import { consoleViews } from '../events/console-view.ts';
import type { OperatorRow } from '../store/schema.ts';
import { findCallAtConsole } from './find-call-at-console.ts';

const AT_MOST = 20;

/**
 * What the same visitor called about before on this site, newest first: the same reference, e-mail address or number.
 * Only calls this operator may see. Rows of before empty fields were dropped may hold some: they are nobody's.
 * @throws FrontdeskError `call_not_found`
 */
export async function earlierCalls(
  ctx: Context,
  callId: string,
  operator: OperatorRow,
): Promise<EarlierCalls> {
  const { scope } = await findCallAtConsole(ctx, callId, operator);
  const rows = await ctx.db
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
        sql<boolean>`calls.visitor_phone = nullif(this.visitor_phone, '')`,
      ]),
    )
    .select('calls.id')
    .orderBy('calls.created_at', 'desc')
    .limit(AT_MOST)
    .execute();
  const views = await consoleViews(
    ctx.db,
    rows.map(({ id }) => id),
  );
  const seen = rows.flatMap(({ id }) => views.get(id) ?? []).filter((view) => maySee(scope, view));
  return { calls: seen.map(({ call }) => call) };
}
