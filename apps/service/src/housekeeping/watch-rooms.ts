import { sql } from 'kysely';
import { watchRoom } from '../calls/watch-room.ts';
import type { Context } from '../context.ts';
import { BATCH, forEachCall } from './for-each-call.ts';

/** Another node leaves the call alone while this one asks TrueConf. */
const LEASE_S = 20;

/** Looks into the rooms of ringing and active calls that are due. */
export async function watchRooms(ctx: Context): Promise<void> {
  const due = await ctx.db
    .with('due', (query) =>
      query
        .selectFrom('calls')
        .select('id')
        .where('status', 'in', ['ringing', 'active'])
        .where('room_check_at', '<=', sql<Date>`now()`)
        .orderBy('room_check_at')
        .limit(BATCH)
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
