import { sql } from 'kysely';
import { releaseRoom } from '../conferences/release-room.ts';
import type { Context } from '../context.ts';
import { forEachCall } from './for-each-call.ts';

const BATCH = 50;

/** Releases rooms that a crash, a lost answer or an absent TrueConf Server left behind. Each claims its row itself. */
export async function releaseRooms(ctx: Context): Promise<void> {
  const due = await ctx.db
    .selectFrom('calls')
    .select('id')
    .where('status', '=', 'ended')
    .where('room_state', '<>', 'released')
    .where('room_requested_at', 'is not', null)
    .where('release_at', '<=', sql<Date>`now()`)
    .orderBy('release_at')
    .limit(BATCH)
    .execute();
  await forEachCall(
    ctx,
    due.map(({ id }) => id),
    (id) => releaseRoom(ctx, id),
  );
}
