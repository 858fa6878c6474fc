import { lockName } from '../shared/call-lock.ts';

/** The browser's lock on "in a call of this site": one tab has it, the others stand in line. */
export class TabLock {
  readonly #name: string;
  #release: (() => void) | null = null;

  constructor(site: string) {
    this.#name = lockName(site);
  }

  /** Has it, or stands in line for it. */
  hold(): void {
    if (this.#release !== null) return;
    const waiting = new AbortController();
    const held = new Promise<void>((resolve) => {
      this.#release = () => {
        waiting.abort();
        resolve();
      };
    });
    navigator.locks?.request(this.#name, { signal: waiting.signal }, () => held).catch(() => {});
  }

  release(): void {
    this.#release?.();
    this.#release = null;
  }

  /** Calls back when no tab has it any more, unless the signal aborts before. */
  whenFree(signal: AbortSignal, then: () => void): void {
    navigator.locks?.request(this.#name, { signal }, then).catch(() => {});
  }
}
