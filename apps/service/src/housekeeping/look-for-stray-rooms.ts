import { TrueConfError } from '@frontdesk/trueconf-client';
import { removeStrayRooms } from '../conferences/remove-stray-rooms.ts';
import type { Context } from '../context.ts';

/**
 * A sweep that is due when this process has started, and when it has lost its database for a while: that may have crashed. Until
 * TrueConf has told which rooms there are, it stays due.
 */
export function lookForStrayRooms(ctx: Pick<Context, 'events'>): (ctx: Context) => Promise<void> {
  let isDue = true;
  ctx.events.onHint(({ type }) => {
    if (type === 'database.returned') isDue = true;
  });
  return async (now) => {
    if (!isDue) return;
    isDue = false;
    try {
      await removeStrayRooms(now);
    } catch (error) {
      isDue = true;
      // A server that is away is told of elsewhere.
      if (!(error instanceof TrueConfError)) throw error;
    }
  };
}
