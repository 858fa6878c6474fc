import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { moveCall } from './move-call.ts';

/**
 * The visitor's stream closed, on this node at least: from now on they have the grace to come back. Where another node
 * still has a stream of theirs, that one contradicts at once (see the route of the stream).
 */
export async function loseVisitor(ctx: Context, callId: string): Promise<void> {
  await moveCall(ctx.db, {
    callId,
    event: 'call.visitor_lost',
    actor: 'system',
    set: { visitor_lost_at: sql<Date>`now()` },
    where: (call) => call('visitor_lost_at', 'is', null),
  });
}
