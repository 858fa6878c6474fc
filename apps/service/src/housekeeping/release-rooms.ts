import { isDoneWithRoom, releaseRoom } from '../conferences/release-room.ts';
import type { Context } from '../context.ts';
import { BATCH, forEachCall } from './for-each-call.ts';

/** Releases rooms that a crash, a lost answer or an absent TrueConf Server left behind. Each claims its row itself. */
export async function releaseRooms(ctx: Context): Promise<void> {
  const due = await ctx.db
    .selectFrom('calls')
    .select('id')
    .where(isDoneWithRoom)
    .orderBy('release_at')
    .limit(BATCH)
    .execute();
  await forEachCall(
    ctx,
    due.map(({ id }) => id),
    (id) => releaseRoom(ctx, id),
  );
}
