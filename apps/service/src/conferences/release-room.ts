import { TrueConfError } from '@frontdesk/trueconf-client';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import { type CallCondition, recordChange } from '../events/record-change.ts';
import type { CallRow } from '../store/schema.ts';
import { findLostRoom, type SearchAgain } from './find-lost-room.ts';
import { keepRecording } from './keep-recording.ts';
import { isForeignNotFound, isNotFound, isPathUnknown } from './not-found.ts';
import { BACKGROUND_LIMIT_MS } from './time-limits.ts';

/** For how long other nodes leave the room alone while one stops and deletes it. */
const LEASE_S = 30;
const LONGEST_BACKOFF_S = 30;

/** The call no longer needs its room: it has ended, or is back in the queue. A condition on `calls`. */
export const isDoneWithRoom: CallCondition = (call) =>
  call.and([
    call('room_requested_at', 'is not', null),
    call('release_at', '<=', sql<Date>`now()`),
    call.or([
      call.and([call('status', '=', 'ended'), call('room_state', '<>', 'released')]),
      call.and([call('status', '=', 'queued'), call('setup_until', 'is', null)]),
    ]),
  ]);

/**
 * Removes from TrueConf a room that its call no longer needs: stop, delete, `room.released`. Does nothing when that is not due or
 * another node does it. After a failure it is due again, until TrueConf says that the room is deleted or not found.
 */
export async function releaseRoom(ctx: Context, callId: string): Promise<void> {
  const call = await claimRelease(ctx, callId);
  if (call === undefined) return;
  try {
    const found = call.conference_id ?? (await findLostRoom(ctx, call));
    if (isSearchAgain(found)) return await tryAgainLater(ctx, call, found.searchAgainInS);
    if (found !== null) await removeRoom(ctx, call, found);
    await markReleased(ctx, callId, found);
  } catch (error) {
    if (!(error instanceof TrueConfError)) throw error;
    ctx.log.warn(
      { fault: describeFault(error), callId, attempt: call.release_attempts },
      'room not released yet',
    );
    await tryAgainLater(ctx, call);
  }
}

const isSearchAgain = (found: string | SearchAgain | null): found is SearchAgain =>
  typeof found === 'object' && found !== null;

async function claimRelease(ctx: Context, callId: string): Promise<CallRow | undefined> {
  return await ctx.db
    .updateTable('calls')
    .set((call) => ({
      release_at: sql<Date>`now() + make_interval(secs => ${LEASE_S})`,
      release_attempts: call('release_attempts', '+', 1),
    }))
    .where('id', '=', callId)
    .where(isDoneWithRoom)
    .returningAll()
    .executeTakeFirst();
}

/** A refusal to stop is accepted, as for a room that is not running. What matters is the answer to delete. */
async function removeRoom(ctx: Context, call: CallRow, conferenceId: string): Promise<void> {
  const limit = () => ({ signal: AbortSignal.timeout(BACKGROUND_LIMIT_MS) });
  await forgiving(
    async (error) => STOPPED.includes(error.code) || isForeignNotFound(error),
    ctx.trueconf.conferences.stop(conferenceId, limit()),
  );
  if (call.recording && call.answered_at !== null) await keepRecording(ctx, call.id, conferenceId);
  await forgiving(
    async (error) => isNotFound(error) || (await cannotDelete(ctx, call, error)),
    ctx.trueconf.conferences.delete(conferenceId, limit()),
  );
}

const STOPPED: readonly TrueConfError['code'][] = ['not_found', 'rejected', 'conflict'];

async function cannotDelete(ctx: Context, call: CallRow, error: TrueConfError): Promise<boolean> {
  if (!(await isPathUnknown(ctx, error))) return false;
  ctx.log.warn(
    { callId: call.id },
    'the video server does not know how to delete a room; it may be left there',
  );
  return true;
}

async function forgiving(
  isFine: (error: TrueConfError) => Promise<boolean>,
  work: Promise<unknown>,
): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof TrueConfError) || !(await isFine(error))) throw error;
  }
}

/** The columns of a call that has no room. */
const ROOMLESS = {
  room_state: 'none',
  room_requested_at: null,
  conference_id: null,
  room_url: null,
  release_at: null,
  release_attempts: 0,
  room_lookups: 0,
  room_seen: 'never',
} as const;

async function markReleased(ctx: Context, callId: string, conferenceId: string | null): Promise<void> {
  const released = {
    callId,
    event: 'room.released',
    actor: 'system',
    data: conferenceId === null ? { found: false } : {},
  } as const;
  const over = await recordChange(ctx.db, {
    ...released,
    from: ['ended'],
    set: { room_state: 'released', release_at: null },
    where: (call) => call('room_state', '<>', 'released'),
  });
  if (over !== undefined) return;
  // Back in the queue: the next operator gets the call with another room.
  await recordChange(ctx.db, {
    ...released,
    from: ['queued'],
    set: ROOMLESS,
    where: (call) =>
      conferenceId === null ? call('conference_id', 'is', null) : call('conference_id', '=', conferenceId),
  });
}

async function tryAgainLater(ctx: Context, call: CallRow, inS: number | null = null): Promise<void> {
  const seconds = inS ?? Math.min(2 ** Math.min(call.release_attempts - 1, 10), LONGEST_BACKOFF_S);
  await ctx.db
    .updateTable('calls')
    .set({ release_at: sql<Date>`now() + make_interval(secs => ${seconds})` })
    .where('id', '=', call.id)
    .execute();
}
