import { TrueConfError } from '@frontdesk/trueconf-client';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { CallRow } from '../store/schema.ts';
import { keepsTags } from './field-support.ts';
import { isPathUnknown } from './not-found.ts';
import { isRoomOf, roomTag } from './room-tag.ts';
import { BACKGROUND_LIMIT_MS } from './time-limits.ts';

/**
 * Seconds after the request at which the room is searched for again: a slow server may finish it after we stopped waiting, a stuck
 * one minutes later. Before the first of these, at the usual retries of a release.
 */
const SEARCHES_AFTER_S = [20, 60, 300, 1_800] as const;
const MIN_SEARCHES = 2;
/** On a server that has no list of conferences, or does not let us read it. */
const ATTEMPTS_WITHOUT_LIST = 5;

export interface SearchAgain {
  /** Null: at the next usual retry. */
  readonly searchAgainInS: number | null;
}
const SOON: SearchAgain = { searchAgainInS: null };

/**
 * Searches for the room of a call whose answer to "create" never reached us. Each call asks for a room once, so there is at
 * most one (docs/adr/0005).
 *
 * @returns its id, which is stored; null when the search is over without one; or when to search again
 * @throws TrueConfError when the server cannot be asked now.
 */
export async function findLostRoom(ctx: Context, call: CallRow): Promise<string | SearchAgain | null> {
  // The set-up is still waiting for the answer.
  if (await isBeingSetUp(ctx, call.id)) return SOON;
  const found = await search(ctx, call);
  if (found === 'no list') {
    if (call.release_attempts < ATTEMPTS_WITHOUT_LIST) return SOON;
    ctx.log.warn({ callId: call.id }, 'the video server does not list its rooms; one may be left there');
    return null;
  }
  if (found !== null) {
    await ctx.db.updateTable('calls').set({ conference_id: found }).where('id', '=', call.id).execute();
    return found;
  }
  const next = await nextSearch(ctx, call);
  if (next === null)
    ctx.log.warn(
      { callId: call.id },
      'no room of a call was found on the video server; one may be left there',
    );
  return next;
}

async function isBeingSetUp({ db }: Context, callId: string): Promise<boolean> {
  const found = await db
    .selectFrom('calls')
    .select('id')
    .where('id', '=', callId)
    .where('setup_until', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return found !== undefined;
}

async function search(ctx: Context, call: CallRow): Promise<string | 'no list' | null> {
  try {
    const signal = AbortSignal.timeout(BACKGROUND_LIMIT_MS);
    for (const filter of filters(ctx, call)) {
      for await (const conference of ctx.trueconf.conferences.all(filter, { signal })) {
        if (isRoomOf(call.id, conference)) return conference.id;
      }
    }
    return null;
  } catch (error) {
    if (!(error instanceof TrueConfError)) throw error;
    if (REFUSALS.includes(error.code) || (await isPathUnknown(ctx, error))) return 'no list';
    throw error;
  }
}

const REFUSALS: readonly TrueConfError['code'][] = ['not_found', 'forbidden', 'rejected'];

function filters({ trueconf }: Context, { id }: CallRow): { tag?: string }[] {
  const byTag = { tag: roomTag(id) };
  const isTagEnough = keepsTags(trueconf);
  if (isTagEnough === undefined) return [byTag, {}];
  return [isTagEnough ? byTag : {}];
}

/** Null when this search was the last one. */
async function nextSearch(ctx: Context, call: CallRow): Promise<SearchAgain | null> {
  const { room_lookups, age } = await ctx.db
    .updateTable('calls')
    .set((row) => ({ room_lookups: row('room_lookups', '+', 1) }))
    .where('id', '=', call.id)
    .returning([
      'room_lookups',
      sql<number | null>`extract(epoch from now() - room_requested_at)::float8`.as('age'),
    ])
    .executeTakeFirstOrThrow();
  const [first, ...later] = SEARCHES_AFTER_S;
  if (room_lookups < MIN_SEARCHES || (age !== null && age < first)) return SOON;
  // A call in the queue gets no other room before this search is over.
  if (age === null || call.status === 'queued') return null;
  const due = later.find((seconds) => seconds > age);
  return due === undefined ? null : { searchAgainInS: due - age };
}
