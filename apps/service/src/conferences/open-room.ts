import { TrueConfError } from '@frontdesk/trueconf-client';
import type { Conference } from '@frontdesk/trueconf-client/wire';
import type { Context } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import { FrontdeskError } from '../errors.ts';
import type { RoomPlan } from './conference-input.ts';
import { createRoom } from './create-room.ts';
import { fetchGuestLink } from './guest-link.ts';
import { isWithin } from './is-within.ts';
import { roomAddress } from './room-address.ts';
import { storeRoom } from './store-room.ts';
import { ADDRESS_LIMIT_MS, RUN_LIMIT_MS } from './time-limits.ts';
import { frameAddress } from './web-address.ts';

/** A server this quick is not overtaken by the database: storing the room beside it would only make the caller wait. */
const STORE_AFTER_MS = 5;

/** A room that runs, and the visitor's address in it for the frame. */
export interface OpenRoom {
  readonly conference: Conference;
  readonly address: string;
  /** False where it ran so soon that whatever is stored next may as well hold the room too. */
  readonly isStored: boolean;
}

/**
 * Makes the room of a call and runs it; the operators' apps ring from then on. Two TrueConf round trips one after the
 * other: create, then run with the guest link beside it. The id is stored while those are under way.
 *
 * @param gone fires when nobody wants the room any more: it is not run then, and left to the release.
 * @throws TrueConfError, or FrontdeskError when the server gives no address that may be framed; the room is stored then.
 */
export async function openRoom(ctx: Context, plan: RoomPlan, gone: AbortSignal | null): Promise<OpenRoom> {
  const conference = await createConference(ctx, plan);
  const store = () => storeRoom(ctx, plan.callId, conference);
  if (gone?.aborted) {
    await store();
    throw new FrontdeskError('call_ended');
  }
  const running = Promise.allSettled([
    ctx.trueconf.conferences.run(conference.id, { signal: AbortSignal.timeout(RUN_LIMIT_MS) }),
    fetchGuestLink(ctx, conference.id, plan.visitorName),
  ]);
  const isQuick = await isWithin(STORE_AFTER_MS, running);
  if (!isQuick) await store();
  const [runs, link] = await running;
  const address = link.status === 'fulfilled' ? link.value : null;
  if (runs.status === 'fulfilled' && address !== null) return { conference, address, isStored: !isQuick };
  if (isQuick) await store();
  if (runs.status === 'rejected') throw runs.reason;
  return { conference, address: await conferenceAddress(ctx, conference), isStored: true };
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

/** Where the server lists no web client for guests. The room runs: what the server does not tell stops no visitor. */
async function conferenceAddress(ctx: Context, conference: Conference): Promise<string> {
  const address =
    frameAddress(conference.webclient_url) ??
    (await askedAddress(ctx, conference.id)) ??
    frameAddress(roomAddress(ctx, { conferenceId: conference.id, roomUrl: null }));
  if (address !== null) return address;
  throw new FrontdeskError('video_server_error', { detail: 'The video server gave no usable web address' });
}

async function askedAddress(ctx: Context, conferenceId: string): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(ADDRESS_LIMIT_MS);
    return frameAddress((await ctx.trueconf.conferences.get(conferenceId, { signal })).webclient_url);
  } catch (error) {
    if (!(error instanceof TrueConfError)) throw error;
    ctx.log.warn({ fault: describeFault(error) }, 'the address of a room could not be asked for');
    return null;
  }
}
