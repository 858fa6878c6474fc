import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { CallCondition } from '../../events/record-change.ts';
import type { CallRow } from '../../store/schema.ts';
import { transact } from '../../store/transact.ts';

/** The call was in the queue before its set-up began. A condition on `calls`. */
export const hasWaited = sql<boolean>`exists (
  select 1 from call_events where call_events.call_id = calls.id and call_events.type = 'call.queued')`;

/**
 * Puts a call from the queue whose room could not be made back into its old place. Nobody was notified of the attempt, so no
 * event is written. The operators reserved for it are free again, for this call too; a room that may have been made is
 * released first. Undefined when the call is no longer being set up, or `where` does not hold.
 */
export async function resumeWaiting(
  ctx: Context,
  callId: string,
  where?: CallCondition,
): Promise<CallRow | undefined> {
  return await transact(ctx.db, async (tx) => {
    const waiting = await tx
      .updateTable('calls')
      .set({
        setup_until: null,
        release_at: sql<Date>`case when room_requested_at is not null then now() end`,
      })
      .where('id', '=', callId)
      .where('status', '=', 'queued')
      .where('setup_until', 'is not', null)
      .$if(where !== undefined, (update) => update.where((call) => where?.(call) ?? sql.lit(true)))
      .returningAll()
      .executeTakeFirst();
    if (waiting === undefined) return undefined;
    await tx.deleteFrom('call_rings').where('call_id', '=', callId).where('state', '=', 'ringing').execute();
    return waiting;
  });
}
