import { TrueConfError } from '@frontdesk/trueconf-client';
import type { Context } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import { type Room, roomAddress } from './room-address.ts';
import { OWN_LINK_LIMIT_MS } from './time-limits.ts';
import { frameAddress } from './web-address.ts';

export interface OperatorLinks {
  /** For the frame in the console. Holds a credential. */
  readonly webclientUrl: string;
  /** Opens the conference in TrueConf's own app. */
  readonly appUrl: string;
}

/** The operator's own addresses of a room, for the frame and for TrueConf's app. */
export async function operatorLinks(ctx: Context, room: Room, trueconfId: string): Promise<OperatorLinks> {
  const { url } = ctx.config.trueconf;
  const own = frameAddress(await userLink(ctx, room.conferenceId, trueconfId));
  return {
    webclientUrl: own ?? roomAddress(ctx, room),
    appUrl: appAddress(room.conferenceId, new URL(url).host),
  };
}

/** Null after any failure: with the room's plain address, the operator signs in there. */
async function userLink(ctx: Context, conferenceId: string, trueconfId: string): Promise<string | null> {
  try {
    return await ctx.trueconf.software.userLink(conferenceId, trueconfId, {
      signal: AbortSignal.any([ctx.stopping, AbortSignal.timeout(OWN_LINK_LIMIT_MS)]),
    });
  } catch (error) {
    if (!(error instanceof TrueConfError)) throw error;
    ctx.log.warn({ fault: describeFault(error) }, 'no link of their own for the operator');
    return null;
  }
}

/**
 * `trueconf:` address of a conference (TrueConf's manual of its protocol and of call strings: `\c\{id}@server`, with `h`
 * choosing the server).
 */
function appAddress(conferenceId: string, host: string): string {
  return `trueconf:\\c\\${conferenceId}@${host}&h=${host}`;
}
