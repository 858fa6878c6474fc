import { setTimeout as sleep } from 'node:timers/promises';
import { TrueConfAbortError } from '../errors/trueconf-error.ts';

const aborted = (sent: boolean) => new TrueConfAbortError('aborted', 'aborted', { sent });

/** Sleeps, unless the caller gives up first. @param sent what the error then says of the attempts before */
export const pause = (ms: number, signal: AbortSignal, sent: boolean): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => {
    throw aborted(sent);
  });

/** Waits for work shared with others. Giving up ends the waiting, not the work. */
export const waitFor = <Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> => {
  const { promise, resolve, reject } = Promise.withResolvers<Value>();
  const giveUp = () => reject(aborted(false));
  if (signal.aborted) giveUp();
  signal.addEventListener('abort', giveUp, { once: true });
  work.then(resolve, reject);
  return promise.finally(() => signal.removeEventListener('abort', giveUp));
};
