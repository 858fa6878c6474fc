import { sql } from 'kysely';
import type { Tx } from '../../store/db.ts';

/** Sets the state of the operator's ring for this call, adding one if they were not rung. */
export async function setRing(
  tx: Tx,
  callId: string,
  operatorId: number,
  state: 'ringing' | 'answered',
): Promise<void> {
  const joined_at = state === 'answered' ? sql<Date>`now()` : null;
  await tx
    .insertInto('call_rings')
    .values({ call_id: callId, operator_id: operatorId, state, joined_at })
    .onConflict((conflict) =>
      conflict.columns(['call_id', 'operator_id']).doUpdateSet({ state, ended_at: null, joined_at }),
    )
    .execute();
}
