/** Runs one at a time; asked again meanwhile, it runs once more afterwards, however often it was asked. */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    if (running === null) {
      running = work().finally(() => {
        running = null;
      });
      return await running;
    }
    next ??= running.then(() => {
      next = null;
      return run();
    });
    return await next;
  };
  return run;
}
