import { sql } from 'kysely';
import { watchRoom } from '../calls/room/watch-room.ts';
import { ACTIVE_CHECK_S, RINGING_CHECK_S } from '../calls/time-limits.ts';
import type { Context } from '../context.ts';
import { forEachCall } from './for-each-call.ts';

/** Another node leaves the call alone while this one asks TrueConf. */
const LEASE_S = 20;

/** Together these bound a node to a hundred rooms a second; `forEachCall` checks ten at a time. */
export const ROOM_CHECKS_EVERY_MS = 250;
const ROOMS_PER_RUN = 25;

/**
 * How late a check is, in proportion to its interval. With more rooms than a node can check, ringing calls are still checked soon,
 * and none is forgotten.
 */
const lateness = sql`(now() - room_check_at) / (case status when 'ringing' then ${sql.lit(RINGING_CHECK_S)} else ${sql.lit(ACTIVE_CHECK_S)} end)`;

/** Checks the rooms of ringing and active calls that are due. */
export async function watchRooms(ctx: Context): Promise<void> {
  const due = await ctx.db
    .with('due', (query) =>
      query
        .selectFrom('calls')
        .select('id')
        .where('status', 'in', ['ringing', 'active'])
        .where('room_check_at', '<=', sql<Date>`now()`)
        .orderBy(lateness, 'desc')
        .limit(ROOMS_PER_RUN)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('calls')
    .from('due')
    .set({ room_check_at: sql<Date>`now() + make_interval(secs => ${LEASE_S})` })
    .whereRef('calls.id', '=', 'due.id')
    .returning('calls.id')
    .execute();
  await forEachCall(
    ctx,
    due.map(({ id }) => id),
    (id) => watchRoom(ctx, id),
  );
}
