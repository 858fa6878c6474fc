import { sql } from 'kysely';
import type { Context } from '../context.ts';

/** A console of the operator opened: whoever waits may be theirs now. */
export async function seeConsole(ctx: Context, operatorId: number): Promise<void> {
  await ctx.db
    .updateTable('operators')
    .set({ console_seen_at: sql<Date>`now()` })
    .where('id', '=', operatorId)
    .execute();
  await ctx.events.publishPresence(operatorId);
}

/** The operators whose consoles are open on this node are there, all with one statement. */
export async function keepConsolesSeen(ctx: Context): Promise<void> {
  const there = ctx.events.watchingOperators();
  if (there.length === 0) return;
  await ctx.db
    .with('there', (query) =>
      query.selectFrom('operators').select('id').where('id', 'in', there).orderBy('id').forNoKeyUpdate(),
    )
    .updateTable('operators')
    .from('there')
    .set({ console_seen_at: sql<Date>`now()` })
    .whereRef('operators.id', '=', 'there.id')
    .execute();
}
