import { sql } from 'kysely';
import { expireRing, isOverdue } from '../calls/expire-ring.ts';
import type { Context } from '../context.ts';
import { forEachCall } from './for-each-call.ts';

/** Passes on calls that rang long enough. While TrueConf does not answer, at the pace at which its rooms are looked into. */
export async function expireRings(ctx: Context): Promise<void> {
  const due = await ctx.db
    .selectFrom('calls')
    .select('id')
    .where('status', '=', 'ringing')
    .where('claimed_by', 'is', null)
    .where(isOverdue())
    .where((call) =>
      call.or([call('room_check_failures', '=', 0), call('room_check_at', '<=', sql<Date>`now()`)]),
    )
    .execute();
  await forEachCall(
    ctx,
    due.map(({ id }) => id),
    (id) => expireRing(ctx, id),
  );
}
