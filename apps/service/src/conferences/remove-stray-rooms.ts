import { TrueConfError } from '@frontdesk/trueconf-client';
import type { Context } from '../context.ts';
import { isPathUnknown } from './page-in-place-of-answer.ts';
import { callIdOf, installationTag } from './room-tag.ts';
import { BACKGROUND_LIMIT_MS } from './time-limits.ts';

/**
 * Removes rooms of this installation that belong to no call. The database may forget a call in a crash, in the moment between
 * its admission and its ringing (see `store/reach-disk.ts`), while TrueConf makes its room.
 * @throws TrueConfError when the server cannot be asked now.
 */
export async function removeStrayRooms(ctx: Context): Promise<void> {
  const rooms = await roomsOfOurs(ctx);
  const known = await knownCalls(ctx, [...rooms.values()]);
  for (const [conferenceId, callId] of rooms) {
    if (known.has(callId)) continue;
    ctx.log.warn({ callId }, 'the database has lost a call; its room is removed');
    await remove(ctx, conferenceId);
  }
}

/** Their calls, by the id of the conference. Empty for a server that lists none. */
async function roomsOfOurs(ctx: Context): Promise<Map<string, string>> {
  const rooms = new Map<string, string>();
  const tag = installationTag(ctx);
  try {
    for await (const conference of ctx.trueconf.conferences.all({ tag }, limit())) {
      // A server may ignore the filter.
      const callId = conference.tags?.includes(tag) ? callIdOf(conference) : null;
      if (callId !== null) rooms.set(conference.id, callId);
    }
    return rooms;
  } catch (error) {
    const hasNoList = error instanceof TrueConfError && REFUSALS.includes(error.code);
    if (hasNoList || (await isPathUnknown(ctx, error))) return new Map();
    throw error;
  }
}

const REFUSALS: readonly TrueConfError['code'][] = ['not_found', 'forbidden', 'rejected'];

async function knownCalls({ db }: Context, callIds: readonly string[]): Promise<Set<string>> {
  if (callIds.length === 0) return new Set();
  const rows = await db.selectFrom('calls').where('id', 'in', callIds).select('id').execute();
  return new Set(rows.map(({ id }) => id));
}

/** Stopping one that does not run may be refused; delete tells what matters. */
async function remove({ trueconf }: Context, conferenceId: string): Promise<void> {
  await trueconf.conferences.stop(conferenceId, limit()).catch(() => undefined);
  await trueconf.conferences.delete(conferenceId, limit()).catch((error) => {
    if (!(error instanceof TrueConfError) || error.code !== 'not_found') throw error;
  });
}

const limit = () => ({ signal: AbortSignal.timeout(BACKGROUND_LIMIT_MS) });
