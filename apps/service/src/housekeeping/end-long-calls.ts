import { sql } from 'kysely';
import { endCall } from '../calls/end-call.ts';
import type { Context } from '../context.ts';
import { BATCH, forEachCall } from './for-each-call.ts';

/** Ends conversations that are longer than their site allows: somebody forgot to hang up. */
export async function endLongCalls(ctx: Context): Promise<void> {
  const due = await ctx.db
    .selectFrom('calls')
    .innerJoin('sites', 'sites.id', 'calls.site_id')
    .select('calls.id')
    .where('calls.status', '=', 'active')
    .where(sql<boolean>`calls.answered_at <= now() - make_interval(mins => sites.max_call_minutes)`)
    .limit(BATCH)
    .execute();
  await forEachCall(
    ctx,
    due.map(({ id }) => id),
    (callId) => endCall(ctx, { callId, reason: 'completed', by: 'system', actor: 'system' }),
  );
}
