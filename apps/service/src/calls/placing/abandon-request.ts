import type { Context } from '../../context.ts';
import { endCall } from '../end-call.ts';

/**
 * The visitor closed the connection before the request for a call was answered. Their page does not know the call, so it ends
 * at once; a repeat with the same key makes a new call.
 */
export async function abandonRequest(ctx: Context, callId: string): Promise<void> {
  await endCall(ctx, {
    callId,
    reason: 'left',
    by: 'visitor',
    actor: 'visitor',
    set: { idempotency_key: null },
  });
}
