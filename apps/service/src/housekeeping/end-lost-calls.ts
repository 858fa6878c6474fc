import { sql } from 'kysely';
import { endCall } from '../calls/end-call.ts';
import { SWEEPING_S, VISITOR_GRACE_S } from '../calls/time-limits.ts';
import type { Context } from '../context.ts';
import { BATCH, forEachCall } from './for-each-call.ts';

/**
 * Ends calls whose visitor did not come back in time. Visitors lost before this process started have less time, since their rooms
 * have to be gone within a minute of the start. A visitor with a kept place may stay away (see `end-kept-places.ts`).
 */
export async function endLostCalls(ctx: Context): Promise<void> {
  const shorter = sql`case when visitor_lost_at < ${ctx.startedAt}::timestamptz then ${SWEEPING_S}::int else 0 end`;
  const deadline = sql<Date>`now() - make_interval(secs => ${VISITOR_GRACE_S}::int - ${shorter})`;
  const isKept = sql<boolean>`(calls.status = 'queued' and calls.place_kept_until is not null)`;
  const due = await ctx.db
    .selectFrom('calls')
    .select('id')
    .where('status', '<>', 'ended')
    .where('visitor_lost_at', '<=', deadline)
    .where((call) => call.not(isKept))
    .limit(BATCH)
    .execute();
  await forEachCall(
    ctx,
    due.map(({ id }) => id),
    (callId) =>
      endCall(ctx, {
        callId,
        reason: 'left',
        by: 'visitor',
        actor: 'system',
        where: (call) => call.and([call('visitor_lost_at', '<=', deadline), call.not(isKept)]),
      }),
  );
}
