import type { Tx } from '../../store/db.ts';
import type { CallRow } from '../../store/schema.ts';

/**
 * The row of an active call, locked until the transaction ends, so that operators join and leave one after the other. Undefined
 * when the call is not active (any more).
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
