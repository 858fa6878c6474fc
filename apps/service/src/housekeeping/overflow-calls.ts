import { isToOverflow, overflowCall } from '../calls/queue/overflow-call.ts';
import type { Context } from '../context.ts';
import { forEachCall } from './for-each-call.ts';

/** Offers calls that have waited long enough for their own department to a second one as well. */
export async function overflowCalls(ctx: Context): Promise<void> {
  const due = await ctx.db
    .selectFrom('calls')
    .select('id')
    .where('status', 'in', ['queued', 'ringing'])
    .where(isToOverflow)
    .execute();
  await forEachCall(
    ctx,
    due.map(({ id }) => id),
    (id) => overflowCall(ctx, id),
  );
}
