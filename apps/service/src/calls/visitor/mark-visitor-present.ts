import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { moveCall } from '../move-call.ts';

/** The visitor has a stream open: they are present, and have returned if they were lost. */
export async function markVisitorPresent(ctx: Context, callId: string): Promise<void> {
  const seen = await ctx.db
    .updateTable('calls')
    .set({ visitor_seen_at: sql<Date>`now()` })
    .where('id', '=', callId)
    .where('visitor_lost_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (seen !== undefined) return;
  await moveCall(ctx.db, {
    callId,
    event: 'call.visitor_returned',
    actor: 'visitor',
    set: { visitor_lost_at: null, visitor_seen_at: sql<Date>`now()` },
    where: (call) => call('visitor_lost_at', 'is not', null),
  });
}
