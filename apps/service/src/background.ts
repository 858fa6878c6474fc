import type { Logger } from 'pino';
import type { Context } from './context.ts';
import { describeFault } from './describe-fault.ts';

/** Keeps track of work that outlives its request; a failure is logged, never thrown. */
export function createBackground(log: Logger): Context['background'] {
  const running = new Set<Promise<void>>();
  return {
    run(name, work) {
      const job = work()
        .then(() => undefined)
        .catch((error: unknown) =>
          log.error({ work: name, fault: describeFault(error) }, 'background work failed'),
        )
        .finally(() => running.delete(job));
      running.add(job);
    },
    async settled() {
      // Work may start more work.
      while (running.size > 0) await Promise.all(running);
    },
  };
}
