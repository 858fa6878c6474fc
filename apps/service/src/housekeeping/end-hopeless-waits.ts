import { sql } from 'kysely';
import { endCall } from '../calls/end-call.ts';
import { becomeCallback } from '../calls/queue/become-callback.ts';
import { waitingCalls } from '../calls/queue/waiting-calls.ts';
import { isWorthWaiting } from '../calls/queue/worth-waiting.ts';
import { NOBODY_ON_DUTY_S } from '../calls/time-limits.ts';
import type { Context } from '../context.ts';
import { BATCH, forEachCall } from './for-each-call.ts';

/**
 * Ends waiting calls for which nobody has been on duty for a while, so that their visitors can ask to be called back. One whose
 * visitor asked to be rung back becomes a callback request.
 */
export async function endHopelessWaits(ctx: Context): Promise<void> {
  await markNobodyOnDuty(ctx);
  const left = sql<boolean>`calls.nobody_on_duty_since <= now() - make_interval(secs => ${NOBODY_ON_DUTY_S})`;
  const due = await waitingCalls(ctx.db).select('calls.id').where(left).limit(BATCH).execute();
  await forEachCall(
    ctx,
    due.map(({ id }) => id),
    async (callId) =>
      (await becomeCallback(ctx, callId, () => left)) ||
      endCall(ctx, {
        callId,
        reason: 'no_answer',
        by: 'system',
        actor: 'system',
        where: (call) => call.and([call('status', '=', 'queued'), call('setup_until', 'is', null), left]),
      }),
  );
}

async function markNobodyOnDuty({ db }: Context): Promise<void> {
  const waiting = () =>
    db.updateTable('calls').where('calls.status', '=', 'queued').where('calls.setup_until', 'is', null);
  await waiting()
    .set({ nobody_on_duty_since: null })
    .where('calls.nobody_on_duty_since', 'is not', null)
    .where(isWorthWaiting)
    .execute();
  await waiting()
    .set({ nobody_on_duty_since: sql<Date>`now()` })
    .where('calls.nobody_on_duty_since', 'is', null)
    .where((call) => call.not(isWorthWaiting(call)))
    .execute();
}
