import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../store/db.ts';

/** Any number, the same for everybody who counts guests. */
const LICENCE_LOCK = 7_305_111;

/**
 * Whether the TrueConf licence has a guest connection left for one more call. A room counts from the request that creates it
 * until the server has deleted it. With a maximum set, a lock lets transactions through one at a time, so that two cannot take
 * the last connection.
 */
export async function hasGuestConnection(ctx: Context, tx: Tx, callId: string): Promise<boolean> {
  const { maxGuests } = ctx.config.trueconf;
  if (maxGuests === null) return true;
  await sql`select pg_advisory_xact_lock(${LICENCE_LOCK})`.execute(tx);
  const { rooms } = await tx
    .selectFrom('calls')
    .where('id', '<>', callId)
    .where('room_requested_at', 'is not', null)
    .where('room_state', '<>', 'released')
    .where((call) => call.or([call('status', '<>', 'ended'), call('conference_id', 'is not', null)]))
    .select(({ fn }) => fn.countAll<number>().as('rooms'))
    .executeTakeFirstOrThrow();
  return rooms < maxGuests;
}
