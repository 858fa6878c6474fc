import type { PresenceStatus } from '@frontdesk/contract/vocabulary';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { OperatorRow } from '../store/schema.ts';

export interface PresenceUpdate {
  readonly status: PresenceStatus;
  readonly reason?: string | undefined;
  /** Changes only from one of these; from any when left out. */
  readonly from?: readonly PresenceStatus[];
}

/** Sets an operator's presence and notifies consoles and queue. Null when it was none of `from`. */
export async function changePresence(
  ctx: Context,
  operatorId: number,
  { status, reason, from }: PresenceUpdate,
): Promise<OperatorRow | null> {
  const operator = await ctx.db
    .updateTable('operators')
    .set({ presence: status, presence_reason: reason ?? null, presence_since: sql<Date>`now()` })
    // Available ends the wrap-up. The console opens its stream right after signing in; until then the operator counts as being
    // at the console.
    .$if(status === 'available', (update) =>
      update.set({ console_seen_at: sql<Date>`now()`, wrap_up_until: null }),
    )
    .where('id', '=', operatorId)
    .$if(from !== undefined, (update) => update.where('presence', 'in', from ?? []))
    .returningAll()
    .executeTakeFirst();
  if (operator === undefined) return null;
  await ctx.events.publishPresence(operatorId);
  return operator;
}
