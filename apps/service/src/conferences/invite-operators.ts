import { TrueConfError } from '@frontdesk/trueconf-client';
import type { Context } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import { isTransient } from './is-transient.ts';
import { BACKGROUND_LIMIT_MS } from './time-limits.ts';

/**
 * Rings more operators in a running room. A refusal is not the end: the console rings as well.
 * @returns those whose invitation failed and is worth trying again.
 */
export async function inviteOperators(
  ctx: Context,
  conferenceId: string,
  trueconfIds: readonly string[],
): Promise<string[]> {
  const signal = AbortSignal.timeout(BACKGROUND_LIMIT_MS);
  const failed: string[] = [];
  const invite = async (id: string) => {
    try {
      await ctx.trueconf.participants.invite(conferenceId, id, { signal });
    } catch (error) {
      if (!(error instanceof TrueConfError)) throw error;
      ctx.log.warn({ fault: describeFault(error) }, 'an operator could not be invited into the room');
      if (isTransient(error)) failed.push(id);
    }
  };
  await Promise.all(trueconfIds.map(invite));
  return failed;
}
