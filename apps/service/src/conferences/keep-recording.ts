import { TrueConfError } from '@frontdesk/trueconf-client';
import type { Context } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import { BACKGROUND_LIMIT_MS } from './time-limits.ts';
import { frameAddress } from './web-address.ts';

/**
 * Stores the address of a stopped room's recording, before the room is deleted and cannot be asked any more. A failure is logged
 * only, since the room has to be deleted in any case.
 */
export async function keepRecording(ctx: Context, callId: string, conferenceId: string): Promise<void> {
  const address = frameAddress(await newestRecord(ctx, callId, conferenceId));
  if (address === null) return;
  await ctx.db.updateTable('calls').set({ recording_url: address }).where('id', '=', callId).execute();
}

async function newestRecord(
  ctx: Context,
  callId: string,
  conferenceId: string,
): Promise<string | null | undefined> {
  try {
    const signal = AbortSignal.timeout(BACKGROUND_LIMIT_MS);
    return (await ctx.trueconf.records.list(conferenceId, { signal })).at(-1)?.download_url;
  } catch (error) {
    if (!(error instanceof TrueConfError)) throw error;
    ctx.log.warn({ fault: describeFault(error), callId }, 'the recording could not be found');
    return null;
  }
}
