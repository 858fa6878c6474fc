import { sql } from 'kysely';
import { endCall } from '../calls/end-call.ts';
import { anybodyOnDuty } from '../calls/offer-call.ts';
import { NOBODY_ON_DUTY_S } from '../calls/time-limits.ts';
import { waitingCalls } from '../calls/waiting-calls.ts';
import type { Context } from '../context.ts';
import { forEachCall } from './for-each-call.ts';

interface Queue {
  readonly site_id: number;
  readonly department_id: number | null;
}

/** Who waits for a desk that everybody has left is told so after a while, and can ask to be called back. */
export async function endHopelessWaits(ctx: Context): Promise<void> {
  const queues = await waitingCalls(ctx.db)
    .select(['calls.site_id', 'calls.department_id'])
    .groupBy(['calls.site_id', 'calls.department_id'])
    .execute();
  for (const queue of queues) await markHope(ctx, queue);
  const left = sql<boolean>`calls.nobody_on_duty_since <= now() - make_interval(secs => ${NOBODY_ON_DUTY_S})`;
  const due = await waitingCalls(ctx.db).select('calls.id').where(left).execute();
  await forEachCall(
    ctx,
    due.map(({ id }) => id),
    (callId) =>
      endCall(ctx, {
        callId,
        reason: 'no_answer',
        by: 'system',
        actor: 'system',
        where: (call) => call.and([call('status', '=', 'queued'), call('setup_until', 'is', null), left]),
      }),
  );
}

async function markHope(ctx: Context, { site_id, department_id }: Queue): Promise<void> {
  const hope = await anybodyOnDuty(ctx.db, { siteId: site_id, departmentId: department_id });
  await ctx.db
    .updateTable('calls')
    .set({ nobody_on_duty_since: hope ? null : sql<Date>`now()` })
    .where('status', '=', 'queued')
    .where('site_id', '=', site_id)
    .where(sql<boolean>`department_id is not distinct from ${department_id}`)
    .where('nobody_on_duty_since', hope ? 'is not' : 'is', null)
    .execute();
}
