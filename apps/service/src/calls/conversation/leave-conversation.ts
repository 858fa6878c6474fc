import type { ConsoleCall } from '@frontdesk/contract';
import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import type { OperatorRow } from '../../store/schema.ts';
import { transact } from '../../store/transact.ts';
import { viewAtConsole } from '../find-call-at-console.ts';
import { findConversation, takesPart } from './find-conversation.ts';
import { lockConversation } from './lock-conversation.ts';
import { removeFromConversation } from './remove-from-conversation.ts';

/**
 * An operator leaves a conversation that goes on with a colleague, for example at the end of a warm transfer.
 * @throws FrontdeskError as `findConversation`; `nobody_available` when they are the only operator in it.
 */
export async function leaveConversation(
  ctx: Context,
  callId: string,
  operator: OperatorRow,
): Promise<ConsoleCall> {
  if (!takesPart(await findConversation(ctx, callId, operator), operator))
    throw new FrontdeskError('forbidden');
  await transact(ctx.db, async (tx) => {
    const call = await lockConversation(tx, callId);
    if (call === undefined) throw new FrontdeskError('call_not_active');
    const goesOn = await removeFromConversation(tx, call, { operator, actor: `operator:${operator.login}` });
    if (!goesOn) throw new FrontdeskError('nobody_available', { detail: 'No colleague is in this call' });
  });
  return await viewAtConsole(ctx, callId);
}
