import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import { isBlocked } from './is-blocked.ts';
import { callerMarks, type VisitorMarks } from './visitor-marks.ts';

type Needs = Pick<Context, 'db' | 'serverSecret'>;

/** @throws FrontdeskError `visitor_blocked` */
export async function assertNotBlocked(
  { db }: Pick<Context, 'db'>,
  siteId: number,
  marks: VisitorMarks,
): Promise<void> {
  const blocked = isBlocked(siteId, marks).as('blocked');
  const found = await db.selectNoFrom(blocked).executeTakeFirstOrThrow();
  if (found.blocked) throw new FrontdeskError('visitor_blocked');
}

/**
 * Refuses what a visitor wants to add to their call when they were blocked after it was made. Passes when there is no such call, or
 * it is of another site than the given one.
 * @throws FrontdeskError `visitor_blocked`
 */
export async function assertCallerNotBlocked(ctx: Needs, callId: string, siteId?: number): Promise<void> {
  const call = await ctx.db
    .selectFrom('calls')
    .where('id', '=', callId)
    .$if(siteId !== undefined, (query) => query.where('site_id', '=', siteId ?? 0))
    .select(['site_id', 'visitor_address_hash', 'visitor_email', 'visitor_phone', 'visitor_reference'])
    .executeTakeFirst();
  if (call !== undefined) await assertNotBlocked(ctx, call.site_id, callerMarks(ctx, call));
}
