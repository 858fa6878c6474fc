import { TrueConfError } from '@frontdesk/trueconf-client';
import type { Context } from '../context.ts';
import type { CallRow } from '../store/schema.ts';
import { bareId } from './bare-id.ts';
import { isForeignNotFound, isNotFound } from './not-found.ts';
import { BACKGROUND_LIMIT_MS } from './time-limits.ts';

/** What TrueConf says about a room and who is in it. */
export type RoomOccupancy =
  /** The room was seen before, and is now stopped or unknown to the server. */
  | { kind: 'gone' }
  /** The room exists, but its participants cannot be read: a scope is missing, or the server has no such call. */
  | { kind: 'hidden' }
  /** Ids of the participants, without server and instance. */
  | { kind: 'participants'; ids: readonly string[] };

type Room = Pick<CallRow, 'id' | 'room_seen'>;

/** The conference's own state: `there` when the server shows it without a state, `unknown` when it does not show it. */
type State = 'running' | 'stopped' | 'there' | 'not found' | 'unknown';

const REFUSALS: readonly TrueConfError['code'][] = ['not_found', 'forbidden', 'rejected', 'conflict'];

/**
 * Asks TrueConf who is in a room. A room counts as gone only if an earlier check saw it: some servers show every conference
 * as stopped, or cannot show one at all (docs/adr/0016).
 * @throws TrueConfError when the server cannot be asked now.
 */
export async function readOccupancy(ctx: Context, room: Room, conferenceId: string): Promise<RoomOccupancy> {
  const signal = AbortSignal.any([ctx.stopping, AbortSignal.timeout(BACKGROUND_LIMIT_MS)]);
  const ids = await readParticipants(ctx, conferenceId, signal);
  const isInUse = ids !== undefined && ids.length > 0;
  const state = isInUse ? 'running' : await readState(ctx, room, conferenceId, signal);
  await remember(ctx, room, conferenceId, state);
  if (isGone(room, state)) return { kind: 'gone' };
  return ids === undefined ? { kind: 'hidden' } : { kind: 'participants', ids };
}

function isGone({ room_seen }: Room, state: State): boolean {
  if (state === 'stopped') return room_seen === 'running';
  return state === 'not found' && room_seen !== 'never';
}

/** Undefined when they may not be read. */
async function readParticipants(
  ctx: Context,
  conferenceId: string,
  signal: AbortSignal,
): Promise<string[] | undefined> {
  try {
    const participants = await ctx.trueconf.participants.list(conferenceId, { signal });
    return participants.map(({ id }) => bareId(id));
  } catch (error) {
    if (isRefusal(error) || isForeignNotFound(error)) return undefined;
    throw error;
  }
}

async function readState(
  ctx: Context,
  { room_seen }: Room,
  conferenceId: string,
  signal: AbortSignal,
): Promise<State> {
  try {
    return (await ctx.trueconf.conferences.get(conferenceId, { signal })).state ?? 'there';
  } catch (error) {
    if (isNotFound(error)) return 'not found';
    // A server that showed the room before and now sends a foreign 404 is itself out of reach.
    if (isRefusal(error) || (isForeignNotFound(error) && room_seen === 'never')) return 'unknown';
    throw error;
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof TrueConfError && REFUSALS.includes(error.code);

async function remember(
  ctx: Context,
  { id, room_seen }: Room,
  conferenceId: string,
  state: State,
): Promise<void> {
  const isNew = state === 'running' ? room_seen !== 'running' : room_seen === 'never';
  if (!isNew || state === 'not found' || state === 'unknown') return;
  await ctx.db
    .updateTable('calls')
    .set({ room_seen: state === 'running' ? 'running' : 'there' })
    .where('id', '=', id)
    .where('conference_id', '=', conferenceId)
    .execute();
}
