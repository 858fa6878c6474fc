import type { Call } from '@frontdesk/contract';
import type { DialogStore } from './dialog-state.ts';

/** Counts how long the visitor talks, by this page's own clock: the visitor's may be minutes off the service's. */
export class TalkClock {
  readonly #store: DialogStore;
  #since = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(store: DialogStore) {
    this.#store = store;
  }

  /** @param sawAnswer whether this page was there when the operator came; if not the service's time has to do */
  start(call: Call, sawAnswer: boolean): void {
    if (this.#timer !== undefined) return;
    const answered = Date.parse(call.answered_at ?? '');
    this.#since = sawAnswer || Number.isNaN(answered) ? Date.now() : Math.min(Date.now(), answered);
    const tick = () => this.#store.set({ talkMs: Date.now() - this.#since });
    this.#timer = setInterval(tick, 1000);
    tick();
  }

  stop(): void {
    const talkedMs = this.#timer === undefined ? 0 : Date.now() - this.#since;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#store.set({ talkMs: null, talkedMs });
  }
}
