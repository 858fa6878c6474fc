import { sql } from 'kysely';
import { moveCall } from '../calls/move-call.ts';
import {
  RETURN_AFTER_RESTART_S,
  SWEEPING_S,
  VISITOR_GRACE_S,
  VISITOR_SILENT_S,
} from '../calls/time-limits.ts';
import type { Context } from '../context.ts';
import { BATCH, forEachCall } from './for-each-call.ts';

/**
 * Marks visitors as lost whose node crashed together with their streams, so that nothing recorded the close. Their grace counts
 * from their last heartbeat, but ends no sooner than a while after this process started: with a single node, that is the
 * earliest they can come back.
 */
export async function markSilentVisitorsLost(ctx: Context): Promise<void> {
  const silent = sql<Date>`now() - make_interval(secs => ${VISITOR_SILENT_S})`;
  const due = await ctx.db
    .selectFrom('calls')
    .select('id')
    .where('status', '<>', 'ended')
    .where('visitor_lost_at', 'is', null)
    // A visitor who is called back comes by a link and has no event stream.
    .where('callback_id', 'is', null)
    .where('visitor_seen_at', '<=', silent)
    .where((call) => call.or([call('setup_until', 'is', null), call('status', '<>', 'queued')]))
    .limit(BATCH)
    .execute();
  // `endLostCalls` takes SWEEPING_S off the grace of visitors who were lost before this process started.
  const back = RETURN_AFTER_RESTART_S - (VISITOR_GRACE_S - SWEEPING_S);
  const earliest = new Date(ctx.startedAt.getTime() + back * 1000);
  await forEachCall(
    ctx,
    due.map(({ id }) => id),
    (callId) =>
      moveCall(ctx.db, {
        callId,
        event: 'call.visitor_lost',
        actor: 'system',
        set: { visitor_lost_at: sql<Date>`greatest(visitor_seen_at, ${earliest}::timestamptz)` },
        where: (call) =>
          call.and([call('visitor_lost_at', 'is', null), call('visitor_seen_at', '<=', silent)]),
      }),
  );
}
