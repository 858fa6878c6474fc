import type { Context } from '../../context.ts';

/** Long enough that a line of many does not become a storm of attempts, short enough that nobody notices it afterwards. */
const PAUSE_MS = 2_000;

const until = new WeakMap<Context, number>();

/** The video server failed a call of the queue: on this node the next is tried in a moment, not at once. */
export function pauseQueue(ctx: Context): void {
  until.set(ctx, performance.now() + PAUSE_MS);
}

export function isQueuePaused(ctx: Context): boolean {
  return performance.now() < (until.get(ctx) ?? 0);
}
