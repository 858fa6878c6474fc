import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { moveCall } from './move-call.ts';

/** A stream of the visitor opened, or turns out to be open: they are there, and back if they were lost. */
export async function seeVisitor(ctx: Context, callId: string): Promise<void> {
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
