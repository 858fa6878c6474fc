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
 * Makes the room of a call and runs it; the operators' apps ring from then on. Two TrueConf round trips one after the
 * other: create, then run with the guest link and the database beside it.
 *
 * @param store stores what there is to say of the call now that there is a room: its id in any case.
 * @param gone fires when nobody wants the room any more: it is not run then, and left to the release.
 * @throws TrueConfError, or FrontdeskError when the server gives no address that may be framed; the room is stored then.
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
  // In this order: the request goes out before the statement is even written.
  const running = runRoom(ctx, conference, plan.visitorName);
  const storing = store(conference);
  // The room is stored, and what can be stored is, before anybody hears that it does not run.
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
 * The disk gets the call while TrueConf makes its room: after that no crash can take the call back and leave the room. Should the
 * database not be there any more, the room is removed, for nobody else would ever know of it.
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

/** Where the server lists no web client for guests. */
async function conferenceAddress(
  ctx: Context,
  { id, webclient_url }: Pick<Conference, 'id' | 'webclient_url'>,
): Promise<string | null> {
  return namedAddress(ctx, webclient_url) ?? (await askedAddress(ctx, id));
}

/** The room runs: what the server does not tell stops no visitor. */
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
