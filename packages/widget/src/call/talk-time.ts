import type { Call } from '@frontdesk/contract';
import { signal } from '@preact/signals-core';

/** How long the visitor has been talking, by this page's own clock: the visitor's may be minutes off the service's. */
export class TalkTime {
  /** Milliseconds, renewed each second; null when nobody talks. */
  readonly running = signal<number | null>(null);
  /** The last conversation, in milliseconds. */
  lastMs = 0;
  #since = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param sawAnswer whether this page was there when the operator came; if not the service's time has to do */
  start(call: Call, sawAnswer: boolean): void {
    if (this.#timer !== undefined) return;
    const answered = Date.parse(call.answered_at ?? '');
    this.#since = sawAnswer || Number.isNaN(answered) ? Date.now() : Math.min(Date.now(), answered);
    const tick = () => {
      this.running.value = Date.now() - this.#since;
    };
    this.#timer = setInterval(tick, 1000);
    tick();
  }

  stop(): void {
    this.lastMs = this.#timer === undefined ? 0 : Date.now() - this.#since;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.running.value = null;
  }
}
