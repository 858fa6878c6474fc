import { sql } from 'kysely';
import { endCall } from '../calls/end-call.ts';
import type { Context } from '../context.ts';
import { BATCH, forEachCall } from './for-each-call.ts';

/** Ends calls whose room was being made by a process that is no more; the same request may then make a new call. */
export async function expireSetups(ctx: Context): Promise<void> {
  const due = await ctx.db
    .selectFrom('calls')
    .select('id')
    .where('status', '=', 'queued')
    .where('setup_until', '<=', sql<Date>`now()`)
    .limit(BATCH)
    .execute();
  await forEachCall(
    ctx,
    due.map(({ id }) => id),
    (callId) =>
      endCall(ctx, {
        callId,
        reason: 'failed',
        by: 'system',
        actor: 'system',
        failure: 'service_unavailable',
        set: { setup_until: null, idempotency_key: null },
        where: (call) => call('setup_until', '<=', sql<Date>`now()`),
      }),
  );
}
