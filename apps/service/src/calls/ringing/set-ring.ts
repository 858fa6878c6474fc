import { sql } from 'kysely';
import type { Tx } from '../../store/db.ts';

/** The operator's own row for this call, whether they were rung for it or not. */
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
