import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { CallCondition } from '../events/record-change.ts';
import type { CallRow } from '../store/schema.ts';
import { transact } from '../store/transact.ts';

/** It stood in the queue before it was to get its room. A condition on `calls`. */
export const hasWaited = sql<boolean>`exists (
  select 1 from call_events where call_events.call_id = calls.id and call_events.type = 'call.queued')`;

/**
 * A call from the queue that could not be given a room now goes on waiting in its old place; nobody heard of the attempt, so
 * there is nothing to tell. Who was reserved is free, for this call too. A room that may have come of it is released first.
 * Undefined when the call is not being set up any more, or `where` does not hold.
 */
export async function waitOn(
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
