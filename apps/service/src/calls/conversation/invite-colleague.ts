import type { ConsoleCall } from '@frontdesk/contract';
import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import type { OperatorRow } from '../../store/schema.ts';
import { transact } from '../../store/transact.ts';
import { viewAtConsole } from '../find-call-at-console.ts';
import { moveCall } from '../move-call.ts';
import { askColleagues, findColleague, ringColleagues, WATCH_CLOSELY } from './ask-colleagues.ts';
import { findConversation } from './find-conversation.ts';

/**
 * Rings a colleague to join a conversation beside its operator.
 * @throws FrontdeskError as `findConversation`; `invalid_request`, `operator_unavailable`
 */
export async function inviteColleague(
  ctx: Context,
  callId: string,
  operator: OperatorRow,
  login: string,
): Promise<ConsoleCall> {
  await findConversation(ctx, callId, operator);
  const { call, colleague } = await transact(ctx.db, async (tx) => {
    const colleague = await findColleague(tx, login);
    const call = await moveCall(tx, {
      callId,
      event: 'call.invited',
      actor: `operator:${operator.login}`,
      set: WATCH_CLOSELY,
      data: { operator: login },
    });
    if (call === undefined) throw new FrontdeskError('call_not_active');
    if ((await askColleagues(tx, call, [colleague], 'invite')).length === 0) {
      throw new FrontdeskError('operator_unavailable');
    }
    return { call, colleague };
  });
  ringColleagues(ctx, call, [colleague]);
  return await viewAtConsole(ctx, callId);
}
