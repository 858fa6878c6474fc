import type { ConsoleCall } from '@frontdesk/contract';
import type { Context } from '../../context.ts';
import type { Tx } from '../../store/db.ts';
import type { OperatorRow } from '../../store/schema.ts';
import { transact } from '../../store/transact.ts';
import { viewAtConsole } from '../find-call-at-console.ts';
import { moveCall } from '../move-call.ts';
import { cancelAsks } from './cancel-asks.ts';
import { findConversation } from './find-conversation.ts';
import { NO_TRANSFER } from './transfer-call.ts';

/**
 * Takes a transfer back: the colleagues it rings stop ringing. One who has joined already for a warm transfer stays as a
 * participant. No error when there is nothing to take back.
 * @throws FrontdeskError as `findConversation`
 */
export async function cancelTransfer(
  ctx: Context,
  callId: string,
  operator: OperatorRow,
): Promise<ConsoleCall> {
  await findConversation(ctx, callId, operator);
  await transact(ctx.db, (tx) => cancel(tx, callId, operator));
  return await viewAtConsole(ctx, callId);
}

async function cancel(tx: Tx, callId: string, operator: OperatorRow): Promise<void> {
  const cancelled = await moveCall(tx, {
    callId,
    event: 'call.transfer_cancelled',
    actor: `operator:${operator.login}`,
    set: NO_TRANSFER,
    where: (row) => row('transfer_from', 'is not', null),
  });
  if (cancelled !== undefined) await cancelAsks(tx, callId);
}
