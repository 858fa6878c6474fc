import { type TrueConfClient, TrueConfError } from '@frontdesk/trueconf-client';
import type { Conference } from '@frontdesk/trueconf-client/wire';
import type { Context } from '../context.ts';
import { conferenceInput, plainConferenceInput, type RoomPlan } from './conference-input.ts';
import { CREATE_LIMIT_MS } from './time-limits.ts';

/** Servers that were found to refuse more than the plain fields; asked with those at once from then on. */
const plainServers = new WeakSet<TrueConfClient>();

/**
 * Creates the conference of a call. A server that does not know all of our fields is asked once more with those that
 * every server knows.
 * @throws TrueConfError
 */
export async function createRoom(ctx: Context, plan: RoomPlan): Promise<Conference> {
  const { trueconf, log } = ctx;
  const options = { signal: AbortSignal.timeout(CREATE_LIMIT_MS) };
  const createPlain = () => trueconf.conferences.create(plainConferenceInput(plan), options);
  if (plainServers.has(trueconf)) return await createPlain();
  try {
    return await trueconf.conferences.create(conferenceInput(plan), options);
  } catch (error) {
    if (!refusesFields(error)) throw error;
    const conference = await createPlain();
    if (!plainServers.has(trueconf))
      log.warn('the video server takes plain conferences only: no tags, no rights');
    plainServers.add(trueconf);
    return conference;
  }
}

const refusesFields = (error: unknown): boolean =>
  error instanceof TrueConfError && error.code === 'rejected' && [400, 422].includes(error.status ?? 0);
