import { sql } from 'kysely';
import type { Tx } from '../context.ts';
import { startWrapUp } from '../operators/wrap-up.ts';

/** An ended call holds nobody: who rang is cancelled, who talked is finished and may write it up, and all are idle from now. */
export async function closeRings(tx: Tx, callId: string): Promise<void> {
  const closed = await tx
    .updateTable('call_rings')
    .set({
      state: sql`case state when 'answered' then 'finished' else 'cancelled' end`,
      ended_at: sql<Date>`now()`,
    })
    .where('call_id', '=', callId)
    .where('state', 'in', ['ringing', 'answered'])
    .returning(['operator_id', 'state'])
    .execute();
  await markIdle(
    tx,
    closed.map(({ operator_id }) => operator_id),
  );
  const talked = closed.filter(({ state }) => state === 'finished');
  await startWrapUp(
    tx,
    callId,
    talked.map(({ operator_id }) => operator_id),
  );
}

/** Rows are locked in the order of their ids, as everywhere where several operators change at once: no deadlock then. */
export async function markIdle(tx: Tx, operatorIds: readonly number[]): Promise<void> {
  if (operatorIds.length === 0) return;
  await tx
    .with('idle', (query) =>
      query
        .selectFrom('operators')
        .select('id')
        .where('id', 'in', operatorIds)
        .orderBy('id')
        .forNoKeyUpdate(),
    )
    .updateTable('operators')
    .from('idle')
    .set({ idle_since: sql<Date>`now()` })
    .whereRef('operators.id', '=', 'idle.id')
    .execute();
}
