import { sql } from 'kysely';
import type { Tx } from '../../store/db.ts';
import { markIdle } from '../ringing/close-rings.ts';

/** Stops the ringing of all colleagues who were asked to take the call over. */
export async function cancelAsks(tx: Tx, callId: string): Promise<void> {
  const cancelled = await tx
    .updateTable('call_rings')
    .set({ state: 'cancelled', ended_at: sql<Date>`now()`, joined_at: null })
    .where('call_id', '=', callId)
    .where('state', '=', 'ringing')
    .where('purpose', '=', 'transfer')
    .returning('operator_id')
    .execute();
  await markIdle(
    tx,
    cancelled.map(({ operator_id }) => operator_id),
  );
}
