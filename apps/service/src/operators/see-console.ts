import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { lostSessions } from './sessions.ts';

/** Longer than from one sign of life to the next. */
const SEEN_WITHIN_S = 25;

/** A console is open somewhere, this very moment as far as is known. A condition on `operators`. */
export const hasOpenConsole = sql<boolean>`(operators.console_left_at is null
  and coalesce(operators.console_seen_at > now() - make_interval(secs => ${sql.lit(SEEN_WITHIN_S)}), false))`;

/** A console of the operator opened: whoever waits may be theirs now. */
export async function seeConsole(ctx: Context, operatorId: number): Promise<void> {
  await ctx.db
    .updateTable('operators')
    .set({ console_seen_at: sql<Date>`now()`, console_left_at: null })
    .where('id', '=', operatorId)
    .execute();
  await ctx.events.publishPresence(operatorId);
}

/** Their last console on this node closed; where another node has one, its next sign of life says so. */
export async function leaveConsole(ctx: Context, operatorId: number): Promise<void> {
  if (ctx.stopping.aborted || ctx.events.watchingOperators().includes(operatorId)) return;
  await ctx.db
    .updateTable('operators')
    .set({ console_left_at: sql<Date>`now()` })
    .where('id', '=', operatorId)
    .execute();
}

/** The operators whose consoles are open on this node are there, all with one statement; without a session none is open. */
export async function keepConsolesSeen(ctx: Context): Promise<void> {
  const open = ctx.events.watchingSessions();
  ctx.events.endSessions(await lostSessions(ctx.db, open));
  const there = ctx.events.watchingOperators();
  if (there.length === 0) return;
  await ctx.db
    .with('there', (query) =>
      query.selectFrom('operators').select('id').where('id', 'in', there).orderBy('id').forNoKeyUpdate(),
    )
    .updateTable('operators')
    .from('there')
    .set({ console_seen_at: sql<Date>`now()`, console_left_at: null })
    .whereRef('operators.id', '=', 'there.id')
    .execute();
  // Who went in the meantime has just been said to be there.
  for (const operatorId of there) await leaveConsole(ctx, operatorId);
}
