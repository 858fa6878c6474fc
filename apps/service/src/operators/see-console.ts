import type { PresenceStatus } from '@frontdesk/contract/vocabulary';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { publishPresence } from '../store/publish-presence.ts';
import { lostSessions } from './sessions.ts';

/** Longer than from one sign of life to the next. */
const SEEN_WITHIN_S = 25;

/** A console is open somewhere, this very moment as far as is known. A condition on `operators`. */
export const hasOpenConsole = sql<boolean>`(operators.console_left_at is null
  and coalesce(operators.console_seen_at > now() - make_interval(secs => ${sql.lit(SEEN_WITHIN_S)}), false))`;

const isSignedOut = sql<boolean>`operators.presence = 'signed_out'`;

/** A console of the operator opened: whoever waits may be theirs now. Signed out in another browser, they are back. */
export async function seeConsole(ctx: Context, operatorId: number): Promise<void> {
  await ctx.db
    .updateTable('operators')
    .set({
      console_seen_at: sql<Date>`now()`,
      console_left_at: null,
      presence: sql<PresenceStatus>`case when ${isSignedOut} then 'available' else operators.presence end`,
      presence_since: sql<Date>`case when ${isSignedOut} then now() else operators.presence_since end`,
    })
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
  await stayAtConsoles(ctx);
}

/** Who signed out on another node while a console of theirs is open here, with a session that goes on, is there after all. */
async function stayAtConsoles({ db, events }: Context): Promise<void> {
  const sessions = events.watchingSessions();
  if (sessions.length === 0) return;
  const back = await db
    .with('back', (query) =>
      query
        .selectFrom('operators')
        .innerJoin('sessions', 'sessions.operator_id', 'operators.id')
        .where('sessions.id_hash', 'in', sessions)
        .where('sessions.expires_at', '>', sql<Date>`now()`)
        .where(isSignedOut)
        .select('operators.id')
        .orderBy('operators.id')
        .forNoKeyUpdate('operators'),
    )
    .updateTable('operators')
    .from('back')
    .set({ presence: 'available', presence_since: sql<Date>`now()` })
    .whereRef('operators.id', '=', 'back.id')
    .returning('operators.id')
    .execute();
  await publishPresence(
    db,
    back.map(({ id }) => id),
  );
}
