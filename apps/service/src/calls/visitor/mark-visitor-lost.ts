import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { moveCall } from '../move-call.ts';

/**
 * The visitor's last stream on this node closed: their grace to come back begins. If another node still has a stream of theirs
 * open, it marks them present again at once (see `stream-call-events.ts`).
 */
export async function markVisitorLost(ctx: Context, callId: string): Promise<void> {
  await moveCall(ctx.db, {
    callId,
    event: 'call.visitor_lost',
    actor: 'system',
    set: { visitor_lost_at: sql<Date>`now()` },
    where: (call) => call('visitor_lost_at', 'is', null),
  });
}
