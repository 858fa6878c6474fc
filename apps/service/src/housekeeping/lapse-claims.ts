import { isClaimOver, lapseClaim } from '../calls/ringing/lapse-claim.ts';
import type { Context } from '../context.ts';
import { BATCH, forEachCall } from './for-each-call.ts';

/** Gives back calls whose operator pressed Answer and did not turn up. */
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
