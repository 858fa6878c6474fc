import { isClaimOver, lapseClaim } from '../calls/ringing/lapse-claim.ts';
import type { Context } from '../context.ts';
import { BATCH, forEachCall } from './for-each-call.ts';

/** Ends claims whose operator did not join in time. */
export async function lapseClaims(ctx: Context): Promise<void> {
  const due = await ctx.db
    .selectFrom('calls')
    .select('id')
    .where('status', '=', 'ringing')
    .where(isClaimOver)
    .limit(BATCH)
    .execute();
  await forEachCall(
    ctx,
    due.map(({ id }) => id),
    (id) => lapseClaim(ctx, id),
  );
}
