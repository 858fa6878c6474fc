import { type TrueConfClient, TrueConfError } from '@frontdesk/trueconf-client';
import type { Conference } from '@frontdesk/trueconf-client/wire';
import type { Context } from '../context.ts';
import { conferenceInput, plainConferenceInput, type RoomPlan } from './conference-input.ts';
import { isTagged } from './room-tag.ts';
import { CREATE_LIMIT_MS } from './time-limits.ts';

/** What a server was found to make of conferences with all of our fields. */
type Manner =
  | 'takes all'
  /** It took them, and gave back neither tags nor description. */
  | 'keeps no tags'
  /** It said 500 the last time; that may have passed, and a room may have come of it. */
  | 'failed'
  /** Asked with the plain fields at once from then on. */
  | 'plain only';

const manners = new WeakMap<TrueConfClient, Manner>();

export const mannerOf = (trueconf: TrueConfClient): Manner | undefined => manners.get(trueconf);

/**
 * Creates the conference of a call. A server that does not take all of our fields is asked once more with those that
 * every server knows.
 * @throws TrueConfError
 */
export async function createRoom({ trueconf, log }: Context, plan: RoomPlan): Promise<Conference> {
  const options = { signal: AbortSignal.timeout(CREATE_LIMIT_MS) };
  const createPlain = () => trueconf.conferences.create(plainConferenceInput(plan), options);
  if (mannerOf(trueconf) === 'plain only') return await createPlain();
  try {
    const isMarked = mannerOf(trueconf) === 'keeps no tags';
    const conference = await trueconf.conferences.create(conferenceInput(plan, isMarked), options);
    manners.set(trueconf, isTagged(plan.callId, conference) ? 'takes all' : 'keeps no tags');
    return conference;
  } catch (error) {
    if (!(error instanceof TrueConfError)) throw error;
    if (error.status === 500) return await afterFailure(trueconf, error, createPlain);
    if (!REFUSALS.includes(error.code)) throw error;
    const conference = await createPlain();
    // A conflict may have passed in between, and guests come into a room with all fields only.
    if (error.code !== 'conflict') rememberPlain(trueconf, log);
    return conference;
  }
}

const REFUSALS: readonly TrueConfError['code'][] = ['rejected', 'forbidden', 'conflict'];

function rememberPlain(trueconf: TrueConfClient, log: Context['log']): void {
  if (mannerOf(trueconf) !== 'plain only')
    log.warn('the video server takes plain conferences only: no tags, no rights');
  manners.set(trueconf, 'plain only');
}

/** Twice in a row, it may be the fields; but it is not remembered, since a server in trouble says the same to anything. */
async function afterFailure(
  trueconf: TrueConfClient,
  failure: TrueConfError,
  createPlain: () => Promise<Conference>,
): Promise<Conference> {
  const isSecond = mannerOf(trueconf) === 'failed';
  manners.set(trueconf, 'failed');
  if (!isSecond) throw failure;
  return await createPlain().catch(() => {
    // What came first may have left a room there, whatever is said of the plain one.
    throw failure;
  });
}
