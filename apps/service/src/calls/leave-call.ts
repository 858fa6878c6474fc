import type { Context } from '../context.ts';
import { endCall } from './end-call.ts';

/**
 * The visitor closed the connection before the answer to their request: nobody knows the call, so it ends at once. Should
 * they ask again with the same key, that is a new call.
 */
export async function leaveCall(ctx: Context, callId: string): Promise<void> {
  await endCall(ctx, {
    callId,
    reason: 'left',
    by: 'visitor',
    actor: 'visitor',
    set: { idempotency_key: null },
  });
}
