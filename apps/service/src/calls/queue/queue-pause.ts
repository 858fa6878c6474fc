import type { Context } from '../../context.ts';

/** Long enough that a line of many does not become a storm of attempts, short enough that nobody notices it afterwards. */
const PAUSE_MS = 2_000;

const until = new WeakMap<Context, number>();

/** A call of the queue could not be given a room: this node tries the next one after a pause. */
export function pauseQueue(ctx: Context): void {
  until.set(ctx, performance.now() + PAUSE_MS);
}

export function isQueuePaused(ctx: Context): boolean {
  return performance.now() < (until.get(ctx) ?? 0);
}
