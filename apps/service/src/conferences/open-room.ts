import { TrueConfError } from '@frontdesk/trueconf-client';
import type { Conference } from '@frontdesk/trueconf-client/wire';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { FrontdeskError } from '../errors.ts';
import { recordChange } from '../events/record-change.ts';
import type { RoomPlan } from './conference-input.ts';
import { createRoom } from './create-room.ts';
import { fetchGuestLink } from './guest-link.ts';
import { ADDRESS_LIMIT_MS, RUN_LIMIT_MS, SETUP_MARGIN_MS } from './time-limits.ts';
import { frameAddress } from './web-address.ts';

/**
 * Makes the room of a call and runs it; the operators' apps ring from then on. Two TrueConf round trips one after the
 * other: create, then run with the guest link beside it. The id is stored while those are under way.
 *
 * @param gone fires when nobody wants the room any more: it is not run then, and left to the release.
 * @returns the visitor's address for the frame.
 * @throws TrueConfError, or FrontdeskError when the server gives no address that may be framed.
 */
export async function openRoom(ctx: Context, plan: RoomPlan, gone: AbortSignal): Promise<string> {
  const conference = await createConference(ctx, plan);
  if (gone.aborted) {
    await storeRoom(ctx, plan.callId, conference);
    throw new FrontdeskError('call_ended');
  }
  // TrueConf first: what it does takes longest.
  const [runs, link, stores] = await Promise.allSettled([
    ctx.trueconf.conferences.run(conference.id, { signal: AbortSignal.timeout(RUN_LIMIT_MS) }),
    fetchGuestLink(ctx, conference.id, plan.visitorName),
    storeRoom(ctx, plan.callId, conference),
  ]);
  if (stores.status === 'rejected') throw stores.reason;
  if (runs.status === 'rejected') throw runs.reason;
  const address = link.status === 'fulfilled' ? link.value : null;
  return address ?? (await conferenceAddress(ctx, conference));
}

async function createConference(ctx: Context, plan: RoomPlan): Promise<Conference> {
  try {
    return await createRoom(ctx, plan);
  } catch (error) {
    if (error instanceof TrueConfError && madeNothing(error)) await forgetRequest(ctx, plan.callId);
    throw error;
  }
}

/** A refusal, or a request that never got out; anything else may have left a room there. */
function madeNothing(error: TrueConfError): boolean {
  const uncertain: TrueConfError['code'][] = [
    'unreachable',
    'timeout',
    'aborted',
    'unavailable',
    'unexpected_answer',
  ];
  return !error.sent || !uncertain.includes(error.code);
}

async function forgetRequest(ctx: Context, callId: string): Promise<void> {
  await ctx.db.updateTable('calls').set({ room_requested_at: null }).where('id', '=', callId).execute();
}

/** The room's id is worth more than anything else said about it: without it the room must be searched for. */
async function storeRoom(ctx: Context, callId: string, conference: Conference): Promise<void> {
  await recordChange(ctx.db, {
    callId,
    event: 'room.created',
    actor: 'system',
    set: {
      conference_id: conference.id,
      room_state: 'created',
      room_url: frameAddress(conference.webclient_url),
      setup_until: sql<Date>`now() + make_interval(secs => ${(RUN_LIMIT_MS + ADDRESS_LIMIT_MS + SETUP_MARGIN_MS) / 1000})`,
    },
  });
}

/** Where the server lists no web client for guests. */
async function conferenceAddress(ctx: Context, conference: Conference): Promise<string> {
  const told = frameAddress(conference.webclient_url);
  if (told !== null) return told;
  const asked = await ctx.trueconf.conferences.get(conference.id, {
    signal: AbortSignal.timeout(ADDRESS_LIMIT_MS),
  });
  const address = frameAddress(asked.webclient_url);
  if (address !== null) return address;
  throw new FrontdeskError('video_server_error', { detail: 'The video server gave no usable web address' });
}
