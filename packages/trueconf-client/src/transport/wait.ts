import { setTimeout as sleep } from 'node:timers/promises';
import { TrueConfAbortError } from '../errors/trueconf-error.ts';

const aborted = () => new TrueConfAbortError('aborted', 'aborted by the caller');

/** Sleeps, unless the caller gives up first. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => {
    throw aborted();
  });

/** Waits for work shared with others. Giving up ends the waiting, not the work. */
export const waitFor = <Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> => {
  const { promise, resolve, reject } = Promise.withResolvers<Value>();
  const giveUp = () => reject(new TrueConfAbortError('aborted', 'aborted by the caller', { sent: false }));
  if (signal.aborted) giveUp();
  signal.addEventListener('abort', giveUp, { once: true });
  work.then(resolve, reject);
  return promise.finally(() => signal.removeEventListener('abort', giveUp));
};
