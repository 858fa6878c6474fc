import { TrueConfError } from '@frontdesk/trueconf-client';
import type { Context } from '../context.ts';
import { BACKGROUND_LIMIT_MS } from './time-limits.ts';

/** What TrueConf says of a room. */
export type RoomSight =
  /** Stopped, or unknown to the server. */
  | { kind: 'gone' }
  /** It is there, but who is in it may not be read (a scope, or a server without that call). */
  | { kind: 'unseen' }
  /** Ids of those in it, without server and instance. */
  | { kind: 'people'; ids: readonly string[] };

const REFUSALS: readonly TrueConfError['code'][] = ['not_found', 'forbidden', 'rejected', 'conflict'];

/** @throws TrueConfError when the server cannot be asked now. */
export async function lookIntoRoom(ctx: Context, conferenceId: string): Promise<RoomSight> {
  const signal = AbortSignal.any([ctx.stopping, AbortSignal.timeout(BACKGROUND_LIMIT_MS)]);
  const people = await orRefused(ctx.trueconf.participants.list(conferenceId, { signal }));
  if (people !== undefined && people.length > 0)
    return { kind: 'people', ids: people.map(({ id }) => bareId(id)) };
  try {
    const { state } = await ctx.trueconf.conferences.get(conferenceId, { signal });
    if (state === 'stopped') return { kind: 'gone' };
    return people === undefined ? { kind: 'unseen' } : { kind: 'people', ids: [] };
  } catch (error) {
    if (!(error instanceof TrueConfError)) throw error;
    if (error.code === 'not_found') return { kind: 'gone' };
    if (REFUSALS.includes(error.code)) return { kind: 'unseen' };
    throw error;
  }
}

async function orRefused<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TrueConfError && REFUSALS.includes(error.code)) return undefined;
    throw error;
  }
}

/** `login`, `login@server` and `login@server/instance` are one person. */
export function bareId(id: string): string {
  return id.split(/[@/]/, 1)[0]?.toLowerCase() ?? id;
}
