import type { PresenceStatus } from '@frontdesk/contract/vocabulary';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { publishPresence } from '../store/publish-presence.ts';
import { lostSessions } from './sessions.ts';

/** Longer than the time between two heartbeats. */
const SEEN_WITHIN_S = 25;

/** As far as is known, the operator has a console open on some node now. A condition on `operators`. */
export const hasOpenConsole = sql<boolean>`(operators.console_left_at is null
  and coalesce(operators.console_seen_at > now() - make_interval(secs => ${sql.lit(SEEN_WITHIN_S)}), false))`;

const isSignedOut = sql<boolean>`operators.presence = 'signed_out'`;

/** The operator opened a console: they may be given a waiting call, and are signed in again if another browser signed them out. */
export async function markConsoleOpen(ctx: Context, operatorId: number): Promise<void> {
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

/** The operator's last console on this node closed. If another node has one open, its next heartbeat says so. */
export async function markConsoleClosed(ctx: Context, operatorId: number): Promise<void> {
  if (ctx.stopping.aborted || ctx.events.watchingOperators().includes(operatorId)) return;
  await ctx.db
    .updateTable('operators')
    .set({ console_left_at: sql<Date>`now()` })
    .where('id', '=', operatorId)
    .execute();
}

/** Records that the operators with a console open on this node are present; ends streams whose session is over. */
export async function recordConsoleHeartbeats(ctx: Context): Promise<void> {
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
  // Operators who left in the meantime have just been recorded as present.
  for (const operatorId of there) await markConsoleClosed(ctx, operatorId);
  await restorePresence(ctx);
}

/** Makes operators available again who were signed out on another node while a console with a valid session is open here. */
async function restorePresence({ db, events }: Context): Promise<void> {
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
