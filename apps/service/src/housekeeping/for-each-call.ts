import pLimit from 'p-limit';
import type { Context } from '../context.ts';
import { describeFault } from '../describe-fault.ts';

const AT_ONCE = 10;
/** What one run of a sweep takes on; the rest is due at the next, a second later. */
export const BATCH = 100;

/** Does one thing for each call, several at a time; a failure for one is logged and stops no other. */
export async function forEachCall(
  ctx: Context,
  callIds: readonly string[],
  work: (callId: string) => Promise<unknown>,
): Promise<void> {
  const limit = pLimit(AT_ONCE);
  await Promise.all(
    callIds.map((callId) =>
      limit(async () => {
        try {
          await work(callId);
        } catch (error) {
          ctx.log.error({ fault: describeFault(error), callId }, 'a sweep failed for a call');
        }
      }),
    ),
  );
}
