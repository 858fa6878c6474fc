import { TrueConfError } from '@frontdesk/trueconf-client';
import type { Conference } from '@frontdesk/trueconf-client/wire';
import type { Context } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import { FrontdeskError } from '../errors.ts';
import { awaitDurability } from '../store/durability.ts';
import type { RoomPlan } from './conference-input.ts';
import { createRoom } from './create-room.ts';
import { fetchGuestLink } from './guest-link.ts';
import { namedAddress, noUsableAddress } from './named-address.ts';
import { roomAddress } from './room-address.ts';
import { storeRoom } from './store-room.ts';
import { ADDRESS_LIMIT_MS, RUN_LIMIT_MS } from './time-limits.ts';
import { frameAddress } from './web-address.ts';

/** A room that runs, and the visitor's address in it for the frame. */
export interface OpenRoom<Stored> {
  readonly conference: Conference;
  readonly address: string;
  readonly stored: Stored;
}

/**
 * Creates the room of a call and runs it; the operators' apps ring from then on. Two TrueConf round trips: create, then run,
 * at the same time as the guest link is fetched and the room stored.
 *
 * @param store stores the room, its id at least, with the call
 * @param gone fires when the visitor has left: the room is not run then, and the release removes it
 * @throws TrueConfError, or FrontdeskError when the server gives no address that a frame may show; the room is stored by then.
 */
export async function openRoom<Stored>(
  ctx: Context,
  plan: RoomPlan,
  store: (conference: Conference) => Promise<Stored>,
  gone: AbortSignal | null,
): Promise<OpenRoom<Stored>> {
  const conference = await createDurably(ctx, plan);
  if (gone?.aborted) {
    await storeRoom(ctx, plan.callId, conference);
    throw new FrontdeskError('call_ended');
  }
  // In this order: the request is on its way before the statement is built.
  const running = runRoom(ctx, conference, plan.visitorName);
  const storing = store(conference);
  // Waits for both, so that the room is stored before a failure to run it is reported.
  const [stored, address] = await Promise.allSettled([storing, running]);
  if (stored.status === 'rejected') throw stored.reason;
  if (address.status === 'rejected') throw address.reason;
  return { conference, address: address.value, stored: stored.value };
}

/**
 * Runs a room that was made, or runs already.
 * @returns the visitor's address in it
 */
export async function runRoom(
  ctx: Context,
  conference: Pick<Conference, 'id' | 'webclient_url'>,
  visitorName: string,
): Promise<string> {
  const [runs, link] = await Promise.allSettled([
    ctx.trueconf.conferences.run(conference.id, { signal: AbortSignal.timeout(RUN_LIMIT_MS) }),
    fetchGuestLink(ctx, conference.id, visitorName),
  ]);
  if (runs.status === 'rejected') throw runs.reason;
  const address = link.status === 'fulfilled' ? link.value : null;
  const named = address ?? (await conferenceAddress(ctx, conference));
  if (named !== null) return named;
  if (link.status === 'rejected' && link.reason instanceof FrontdeskError) throw link.reason;
  return addressByRule(ctx, conference.id);
}

/**
 * Creates the room while the call reaches the disk, so that no crash can undo the call and leave its room. If the database fails
 * meanwhile, the room is removed here, since nothing would ever know of it.
 */
async function createDurably(ctx: Context, plan: RoomPlan): Promise<Conference> {
  const [made, kept] = await Promise.allSettled([createConference(ctx, plan), awaitDurability(ctx.db)]);
  if (made.status === 'rejected') throw made.reason;
  if (kept.status === 'fulfilled') return made.value;
  await ctx.trueconf.conferences
    .delete(made.value.id, { signal: AbortSignal.timeout(RUN_LIMIT_MS) })
    .catch((error: unknown) => {
      ctx.log.warn(
        { fault: describeFault(error), callId: plan.callId },
        'a room may be left on the video server',
      );
    });
  throw kept.reason;
}

async function createConference(ctx: Context, plan: RoomPlan): Promise<Conference> {
  try {
    return await createRoom(ctx, plan);
  } catch (error) {
    if (error instanceof TrueConfError && madeNothing(error)) await forgetRequest(ctx, plan.callId);
    throw error;
  }
}

/** True after a refusal, or when the request was never sent; after any other error a room may exist. */
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

/** For a server that lists no web client for guests. */
async function conferenceAddress(
  ctx: Context,
  { id, webclient_url }: Pick<Conference, 'id' | 'webclient_url'>,
): Promise<string | null> {
  return namedAddress(ctx, webclient_url) ?? (await askedAddress(ctx, id));
}

/** For a server that names no address at all: the usual one (docs/adr/0009). */
function addressByRule(ctx: Context, conferenceId: string): string {
  const address = frameAddress(roomAddress(ctx, { conferenceId, roomUrl: null }));
  if (address !== null) return address;
  throw noUsableAddress();
}

async function askedAddress(ctx: Context, conferenceId: string): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(ADDRESS_LIMIT_MS);
    return namedAddress(ctx, (await ctx.trueconf.conferences.get(conferenceId, { signal })).webclient_url);
  } catch (error) {
    if (!(error instanceof TrueConfError)) throw error;
    ctx.log.warn({ fault: describeFault(error) }, 'the address of a room could not be asked for');
    return null;
  }
}
