import { TrueConfError } from '@frontdesk/trueconf-client';
import type { Context } from '../context.ts';
import type { CallRow } from '../store/schema.ts';
import { isForeignNotFound, isNotFound } from './path-unknown.ts';
import { BACKGROUND_LIMIT_MS } from './time-limits.ts';

/** What TrueConf says of a room. */
export type RoomSight =
  /** Stopped, or unknown to the server, after it was seen running, or there. */
  | { kind: 'gone' }
  /** It is there, but who is in it may not be read (a scope, or a server without that call). */
  | { kind: 'unseen' }
  /** Ids of those in it, without server and instance. */
  | { kind: 'people'; ids: readonly string[] };

type Room = Pick<CallRow, 'id' | 'room_seen'>;

/** What the server says of the conference itself; `untold` where it keeps that to itself. */
type State = 'running' | 'stopped' | 'there' | 'not found' | 'untold';

const REFUSALS: readonly TrueConfError['code'][] = ['not_found', 'forbidden', 'rejected', 'conflict'];

/**
 * A room can only be gone if a look has seen it before: there are servers that show every conference as stopped, or cannot
 * show one.
 * @throws TrueConfError when the server cannot be asked now.
 */
export async function lookIntoRoom(ctx: Context, room: Room, conferenceId: string): Promise<RoomSight> {
  const signal = AbortSignal.any([ctx.stopping, AbortSignal.timeout(BACKGROUND_LIMIT_MS)]);
  const ids = await readPeople(ctx, conferenceId, signal);
  const isInUse = ids !== undefined && ids.length > 0;
  const state = isInUse ? 'running' : await readState(ctx, room, conferenceId, signal);
  await remember(ctx, room, conferenceId, state);
  if (isGone(room, state)) return { kind: 'gone' };
  return ids === undefined ? { kind: 'unseen' } : { kind: 'people', ids };
}

function isGone({ room_seen }: Room, state: State): boolean {
  if (state === 'stopped') return room_seen === 'running';
  return state === 'not found' && room_seen !== 'never';
}

/** Undefined where they may not be read. */
async function readPeople(
  ctx: Context,
  conferenceId: string,
  signal: AbortSignal,
): Promise<string[] | undefined> {
  try {
    const people = await ctx.trueconf.participants.list(conferenceId, { signal });
    return people.map(({ id }) => bareId(id));
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
    // From a server that showed the room before, a foreign 404 says that it is away.
    if (isRefusal(error) || (isForeignNotFound(error) && room_seen === 'never')) return 'untold';
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
  if (!isNew || state === 'not found' || state === 'untold') return;
  await ctx.db
    .updateTable('calls')
    .set({ room_seen: state === 'running' ? 'running' : 'there' })
    .where('id', '=', id)
    .where('conference_id', '=', conferenceId)
    .execute();
}

/** `login`, `login@server` and `login@server/instance` are one person. */
export function bareId(id: string): string {
  return id.split(/[@/]/, 1)[0]?.toLowerCase() ?? id;
}
