import type { Call } from '@frontdesk/contract';
import type { Context } from '../context.ts';
import { endCall } from './end-call.ts';
import { findCallOfVisitor } from './find-call.ts';

/** The visitor hangs up; a call that is over already stays as it is. */
export async function endCallAsVisitor(ctx: Context, callId: string): Promise<Call> {
  await endCall(ctx, { callId, reason: 'left', by: 'visitor', actor: 'visitor' });
  return await findCallOfVisitor(ctx, callId);
}
