import type { Feedback } from '@frontdesk/contract';
import { signal } from '@preact/signals-core';

/** The visitor's mark for the call that has just ended. */
export class RatingModel {
  /** 1 to 5; 0 while there is none. */
  readonly mark = signal(0);
  readonly state = signal<'open' | 'sending' | 'sent' | 'failed'>('open');
  readonly #send: (feedback: Feedback) => Promise<void>;

  constructor(send: (feedback: Feedback) => Promise<void>) {
    this.#send = send;
  }

  async submit(comment: string): Promise<void> {
    if (this.mark.value === 0 || this.state.value === 'sending') return;
    this.state.value = 'sending';
    try {
      await this.#send({ rating: this.mark.value, ...(comment === '' ? {} : { comment }) });
      this.state.value = 'sent';
    } catch {
      this.state.value = 'failed';
    }
  }

  /** For the next call. */
  reset(): void {
    this.mark.value = 0;
    this.state.value = 'open';
  }
}
