import { TrueConfError } from '@frontdesk/trueconf-client';
import type { Conference, ConferenceInput } from '@frontdesk/trueconf-client/wire';
import type { Context } from '../context.ts';
import {
  conferenceInput,
  openConferenceInput,
  plainConferenceInput,
  type RoomPlan,
} from './conference-input.ts';
import {
  type FieldSupport,
  fieldSupportOf,
  rememberFieldSupport,
  rememberPlainRoom,
} from './field-support.ts';
import { isTagged } from './room-tag.ts';
import { CREATE_LIMIT_MS } from './time-limits.ts';

type Create = (input: ConferenceInput) => Promise<Conference>;
type Plain = { readonly conference: Conference; readonly support: FieldSupport; readonly mayPass: boolean };

/**
 * Creates the conference of a call. A server that does not accept all of our fields is asked again with the plain ones and
 * `allow_guests`, and if it refuses those too, with the plain ones alone (docs/adr/0016).
 * @throws TrueConfError
 */
export async function createRoom(ctx: Context, plan: RoomPlan): Promise<Conference> {
  const { trueconf } = ctx;
  const options = { signal: AbortSignal.timeout(CREATE_LIMIT_MS) };
  const create: Create = (input) => trueconf.conferences.create(input, options);
  const support = fieldSupportOf(trueconf);
  if (support === 'plain') return await create(plainConferenceInput(plan));
  if (support === 'plain and guests') return learn(ctx, await createPlain(create, plan));
  try {
    const conference = await create(conferenceInput(plan, support === 'no tags'));
    rememberFieldSupport(trueconf, isTagged(plan.callId, conference) ? 'all' : 'no tags');
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
    return { conference, support: 'plain and guests', mayPass: false };
  } catch (error) {
    if (!(error instanceof TrueConfError)) throw error;
    if (error.status !== 500 && !REFUSALS.includes(error.code)) throw error;
    const conference = await create(plainConferenceInput(plan));
    return { conference, support: 'plain', mayPass: error.code === 'conflict' };
  }
}

/** Remembers what the server accepted, unless a conflict may have been the reason, which passes by itself. */
function learn({ trueconf, log }: Context, { conference, support, mayPass }: Plain): Conference {
  rememberPlainRoom(trueconf);
  if (!mayPass && rememberFieldSupport(trueconf, support))
    log.warn(
      support === 'plain and guests'
        ? 'the video server takes plain conferences only, for some minutes at least: no tags, no rights'
        : 'the video server takes plain conferences only, for some minutes at least: no tags, no rights, no word that guests may come in',
    );
  return conference;
}

/**
 * After a 500. Twice in a row, the fields may be the reason, so the plain ones are tried; but that is not remembered, since a server
 * in trouble answers 500 to anything.
 */
async function afterFailure(
  { trueconf }: Context,
  failure: TrueConfError,
  createInstead: () => Promise<Plain>,
): Promise<Conference> {
  const isSecond = fieldSupportOf(trueconf) === 'failed';
  rememberFieldSupport(trueconf, 'failed');
  if (!isSecond) throw failure;
  try {
    const { conference } = await createInstead();
    rememberPlainRoom(trueconf);
    return conference;
  } catch {
    // The first request may have made a room; the second error would say that nothing was made.
    throw failure;
  }
}
