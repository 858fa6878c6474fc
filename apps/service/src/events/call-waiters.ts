import { Subscribers } from './subscribers.ts';

/** Code that waits for the next event of one call. */
export class CallWaiters {
  readonly #waiters = new Subscribers<string, () => void>();

  wake(callId: string): void {
    for (const wake of this.#waiters.of(callId)) wake();
  }

  /** Resolves at the next event of the call, or when `signal` fires. */
  async next(callId: string, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        stop();
        signal.removeEventListener('abort', done);
        resolve();
      };
      const stop = this.#waiters.add(callId, done);
      signal.addEventListener('abort', done);
    });
  }

  /** Notes whether there is any event of the call from now on, until `stop` is called. */
  watch(callId: string): { came(): boolean; stop(): void } {
    let came = false;
    const stop = this.#waiters.add(callId, () => {
      came = true;
    });
    return { came: () => came, stop };
  }
}
