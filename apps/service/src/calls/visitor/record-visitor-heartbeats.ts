import { sql } from 'kysely';
import type { Context } from '../../context.ts';

const AT_ONCE = 1_000;

/** Records that the visitors with a stream open on this node are present: one statement for many of them. */
export async function recordVisitorHeartbeats(ctx: Context): Promise<void> {
  const watched = ctx.events.watchedCalls();
  for (let start = 0; start < watched.length; start += AT_ONCE) {
    await ctx.db
      .with('there', (query) =>
        query
          .selectFrom('calls')
          .select('id')
          .where('id', '=', sql<string>`any(${watched.slice(start, start + AT_ONCE)}::uuid[])`)
          .where('status', '<>', 'ended')
          .orderBy('id')
          .forNoKeyUpdate(),
      )
      .updateTable('calls')
      .from('there')
      .set({ visitor_seen_at: sql<Date>`now()` })
      .whereRef('calls.id', '=', 'there.id')
      .execute();
  }
}
