import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Makes a function that runs `work` after a moment, once for all calls in between and never twice at the same time. Called while
 * it runs, it runs once more afterwards.
 * @returns resolves when a run that began after the call has ended
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
