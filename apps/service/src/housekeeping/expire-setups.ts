import { sql } from 'kysely';
import { endCall } from '../calls/end-call.ts';
import { hasWaited, waitOn } from '../calls/wait-on.ts';
import type { Context } from '../context.ts';
import type { CallCondition } from '../events/record-change.ts';
import { BATCH, forEachCall } from './for-each-call.ts';

/**
 * Calls whose room was being made by a process that is no more. Who came from the queue goes on waiting there; of the others
 * the request has died with it: they end, and the same request may make a new call.
 */
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
    async (callId) => (await waitOn(ctx, callId, isOverdueFromQueue)) ?? (await endOverdue(ctx, callId)),
  );
}

const isOverdue: CallCondition = (call) => call('setup_until', '<=', sql<Date>`now()`);
const isOverdueFromQueue: CallCondition = (call) => call.and([isOverdue(call), hasWaited]);

const endOverdue = (ctx: Context, callId: string) =>
  endCall(ctx, {
    callId,
    reason: 'failed',
    by: 'system',
    actor: 'system',
    failure: 'service_unavailable',
    set: { setup_until: null, idempotency_key: null },
    where: isOverdue,
  });
