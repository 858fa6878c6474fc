import type { Feedback } from '@frontdesk/contract';
import type { Context } from '../context.ts';
import { FrontdeskError } from '../errors.ts';
import { assertCallerNotBlocked } from './blocks/assert-not-blocked.ts';

/**
 * Stores the visitor's rating of a call; a later one replaces it.
 * @throws FrontdeskError `call_not_found`, `visitor_blocked`
 */
export async function rateCall(ctx: Context, callId: string, { rating, comment }: Feedback): Promise<void> {
  await assertCallerNotBlocked(ctx, callId);
  const rated = await ctx.db
    .updateTable('calls')
    // A comment on an anonymised call has to be anonymised again.
    .set({ rating, rating_comment: comment ?? null, anonymised_at: null })
    .where('id', '=', callId)
    .returning('id')
    .executeTakeFirst();
  if (rated === undefined) throw new FrontdeskError('call_not_found');
}
