import { TrueConfError } from '@frontdesk/trueconf-client';
import type { Conference, ConferenceInput } from '@frontdesk/trueconf-client/wire';
import type { Context } from '../context.ts';
import {
  conferenceInput,
  openConferenceInput,
  plainConferenceInput,
  type RoomPlan,
} from './conference-input.ts';
import { isTagged } from './room-tag.ts';
import { type Manner, mannerOf, rememberManner, rememberPlainRoom } from './server-manner.ts';
import { CREATE_LIMIT_MS } from './time-limits.ts';

type Create = (input: ConferenceInput) => Promise<Conference>;
type Plain = { readonly conference: Conference; readonly manner: Manner; readonly mayPass: boolean };

/**
 * Creates the conference of a call. A server that does not take all of our fields is asked once more with those that every
 * server knows and the word that guests may come in; one that does not take that, without it.
 * @throws TrueConfError
 */
export async function createRoom(ctx: Context, plan: RoomPlan): Promise<Conference> {
  const { trueconf } = ctx;
  const options = { signal: AbortSignal.timeout(CREATE_LIMIT_MS) };
  const create: Create = (input) => trueconf.conferences.create(input, options);
  const manner = mannerOf(trueconf);
  if (manner === 'plain only') return await create(plainConferenceInput(plan));
  if (manner === 'open only') return learn(ctx, await createPlain(create, plan));
  try {
    const conference = await create(conferenceInput(plan, manner === 'keeps no tags'));
    rememberManner(trueconf, isTagged(plan.callId, conference) ? 'takes all' : 'keeps no tags');
    return conference;
  } catch (error) {
    if (!(error instanceof TrueConfError)) throw error;
    if (error.status === 500) return await afterFailure(ctx, error, () => createPlain(create, plan));
    if (!REFUSALS.includes(error.code)) throw error;
    const plain = await createPlain(create, plan);
    return learn(ctx, { ...plain, mayPass: plain.mayPass || error.code === 'conflict' });
  }
}

const REFUSALS: readonly TrueConfError['code'][] = ['rejected', 'forbidden', 'conflict'];

async function createPlain(create: Create, plan: RoomPlan): Promise<Plain> {
  try {
    const conference = await create(openConferenceInput(plan));
    return { conference, manner: 'open only', mayPass: false };
  } catch (error) {
    if (!(error instanceof TrueConfError)) throw error;
    if (error.status !== 500 && !REFUSALS.includes(error.code)) throw error;
    const conference = await create(plainConferenceInput(plan));
    return { conference, manner: 'plain only', mayPass: error.code === 'conflict' };
  }
}

/** A conflict may have passed in between, and guests come into a room for certain with all fields only. */
function learn({ trueconf, log }: Context, { conference, manner, mayPass }: Plain): Conference {
  rememberPlainRoom(trueconf);
  if (!mayPass && rememberManner(trueconf, manner))
    log.warn(
      manner === 'open only'
        ? 'the video server takes plain conferences only, for some minutes at least: no tags, no rights'
        : 'the video server takes plain conferences only, for some minutes at least: no tags, no rights, no word that guests may come in',
    );
  return conference;
}

/** Twice in a row, it may be the fields; but it is not remembered, since a server in trouble says the same to anything. */
async function afterFailure(
  { trueconf }: Context,
  failure: TrueConfError,
  createInstead: () => Promise<Plain>,
): Promise<Conference> {
  const isSecond = mannerOf(trueconf) === 'failed';
  rememberManner(trueconf, 'failed');
  if (!isSecond) throw failure;
  try {
    const { conference } = await createInstead();
    rememberPlainRoom(trueconf);
    return conference;
  } catch {
    // What came first may have left a room there, whatever is said of the plain one.
    throw failure;
  }
}
