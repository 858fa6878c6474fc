import { sql } from 'kysely';
import type { Tx } from '../../store/db.ts';

/**
 * An operator who goes to one call stops ringing for any other, which the sweep then passes on. Only the ring is touched
 * here: a transaction holds the row of one call at most, so that no two wait for each other.
 */
export async function takeFromOtherCalls(tx: Tx, operatorId: number, callId: string): Promise<void> {
  await tx
    .updateTable('call_rings')
    .set({ state: 'missed', ended_at: sql<Date>`now()` })
    .where('operator_id', '=', operatorId)
    .where('call_id', '<>', callId)
    .where('state', '=', 'ringing')
    .execute();
}

/** In another conversation of ours. */
export async function talksElsewhere(tx: Tx, operatorId: number, callId: string): Promise<boolean> {
  const other = await tx
    .selectFrom('call_rings')
    .select('call_id')
    .where('operator_id', '=', operatorId)
    .where('call_id', '<>', callId)
    .where('state', '=', 'answered')
    .executeTakeFirst();
  return other !== undefined;
}
