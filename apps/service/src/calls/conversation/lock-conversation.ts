import type { Tx } from '../../store/db.ts';
import type { CallRow } from '../../store/schema.ts';

/**
 * The row of an active call, until the transaction ends: who comes and who goes is settled by one at a time. Undefined when
 * nobody talks (any more).
 */
export async function lockConversation(tx: Tx, callId: string): Promise<CallRow | undefined> {
  return await tx
    .selectFrom('calls')
    .selectAll()
    .where('id', '=', callId)
    .where('status', '=', 'active')
    .forNoKeyUpdate()
    .executeTakeFirst();
}
