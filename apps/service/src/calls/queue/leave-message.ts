import type { Call, WaitingMessage } from '@frontdesk/contract';
import type { Context } from '../../context.ts';
import { assertCallerNotBlocked } from '../blocks/assert-not-blocked.ts';
import { findCallOfVisitor } from '../find-call.ts';
import { moveCall } from '../move-call.ts';
import { notWaiting } from './not-waiting.ts';

/**
 * A visitor writes a line to the operator before anybody has answered; they may not be able to speak. A later line replaces it.
 * @throws FrontdeskError `call_ended`, `call_not_waiting`, `visitor_blocked`
 */
export async function leaveMessage(ctx: Context, callId: string, { text }: WaitingMessage): Promise<Call> {
  await assertCallerNotBlocked(ctx, callId);
  const left = await moveCall(ctx.db, {
    callId,
    event: 'call.message_left',
    actor: 'visitor',
    set: { message: text },
  });
  const call = await findCallOfVisitor(ctx, callId);
  if (left === undefined) throw notWaiting(call);
  return call;
}
