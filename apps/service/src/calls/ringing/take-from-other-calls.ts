import { sql } from 'kysely';
import type { Tx } from '../../store/db.ts';

/**
 * An operator who takes one call stops ringing for every other; a sweep then passes those on. Only the ring changes here, not the
 * other call: a transaction locks the row of one call at most, so that no two deadlock.
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

/** Whether the operator is in another conversation. */
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
