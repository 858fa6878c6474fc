import type { Desk } from './desk.ts';

/** Calls that were placed and hung up in the time, by so many callers who never pause. Per second. */
export async function measureThroughput(desk: Desk, callers: number, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000;
  const start = performance.now();
  let done = 0;
  const caller = async () => {
    while (performance.now() < until) {
      await desk.hangUp(await desk.call());
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return done / ((performance.now() - start) / 1000);
}
