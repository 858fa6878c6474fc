import { TrueConfError } from '@frontdesk/trueconf-client';
import type { Context } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import { BACKGROUND_LIMIT_MS } from './time-limits.ts';

/** Rings more operators in a running room. A refusal is not the end: the console rings as well. */
export async function inviteOperators(
  ctx: Context,
  conferenceId: string,
  trueconfIds: readonly string[],
): Promise<void> {
  const signal = AbortSignal.timeout(BACKGROUND_LIMIT_MS);
  const invites = trueconfIds.map((id) => ctx.trueconf.participants.invite(conferenceId, id, { signal }));
  for (const { reason } of (await Promise.allSettled(invites)).filter(
    (result) => result.status === 'rejected',
  )) {
    if (!(reason instanceof TrueConfError)) throw reason;
    ctx.log.warn({ fault: describeFault(reason) }, 'an operator could not be invited into the room');
  }
}
