import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs one at a time, and a moment after it was asked: however often it is asked meanwhile, it runs once for all of them.
 * Asked again while it runs, it runs once more afterwards.
 */
export function coalesced(work: () => Promise<void>, momentMs: number): () => Promise<void> {
  let begun: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    next ??= Promise.allSettled([begun, sleep(momentMs)]).then(() => {
      next = null;
      begun = work();
      return begun;
    });
    return next;
  };
}
