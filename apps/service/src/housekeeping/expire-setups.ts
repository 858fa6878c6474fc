import { sql } from 'kysely';
import { endCall } from '../calls/end-call.ts';
import { resumeSetUp } from '../calls/room/resume-set-up.ts';
import { hasWaited, resumeWaiting } from '../calls/room/resume-waiting.ts';
import type { Context } from '../context.ts';
import type { CallCondition } from '../events/record-change.ts';
import { BATCH, forEachCall } from './for-each-call.ts';

/**
 * Deals with calls whose set-up was cut short, as by a crash. One that is stored as ringing goes on with its set-up; one from the
 * queue goes back there. Of any other call the visitor's request died with the process: it ends, and a repeat makes a new call.
 */
export async function expireSetups(ctx: Context): Promise<void> {
  const due = await ctx.db
    .selectFrom('calls')
    .select(['id', 'status'])
    .where('status', '<>', 'ended')
    .where('setup_until', '<=', sql<Date>`now()`)
    .limit(BATCH)
    .execute();
  const waiting = due.filter(({ status }) => status === 'queued').map(({ id }) => id);
  const ringing = due.filter(({ status }) => status !== 'queued').map(({ id }) => id);
  await forEachCall(
    ctx,
    waiting,
    async (callId) =>
      (await resumeWaiting(ctx, callId, isOverdueFromQueue)) ?? (await endOverdue(ctx, callId)),
  );
  await forEachCall(ctx, ringing, (callId) => resumeSetUp(ctx, callId));
}

const isOverdue: CallCondition = (call) =>
  call.and([call('status', '=', 'queued'), call('setup_until', '<=', sql<Date>`now()`)]);
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
