import type { IncomingRing } from '../src/web/app-messages.ts';
import { RingTone } from './app-ring.ts';
import { RingCard } from './app-ring-card.ts';
import { element } from './dom.ts';
import type { Words } from './words.ts';

export interface RingsHandlers {
  answer(conference: string): void;
  decline(conference: string): void;
  changed(): void;
}

/** Every call that rings this user now, with the sound for all of them. */
export class Rings {
  readonly element: HTMLElement = element('div', { class: 'rings' });
  readonly #words: Words['app'];
  readonly #handlers: RingsHandlers;
  readonly #cards: Map<string, RingCard> = new Map();
  readonly #tone: RingTone;

  constructor(words: Words['app'], handlers: RingsHandlers) {
    this.#words = words;
    this.#handlers = handlers;
    this.#tone = new RingTone(() => this.#changed());
  }

  get count(): number {
    return this.#cards.size;
  }

  get audible(): boolean {
    return this.#tone.audible;
  }

  show(ring: IncomingRing): void {
    const known = this.#cards.get(ring.conference);
    if (known !== undefined) {
      known.update(ring);
      return;
    }
    const card = new RingCard(this.#words, ring, {
      answer: () => this.#handlers.answer(ring.conference),
      decline: () => this.#handlers.decline(ring.conference),
    });
    this.#cards.set(ring.conference, card);
    this.element.append(card.element);
    this.#changed();
  }

  end(conference: string): void {
    this.#cards.get(conference)?.element.remove();
    this.#cards.delete(conference);
    this.#changed();
  }

  /** After a reconnection the server's list is the truth. */
  replace(rings: IncomingRing[]): void {
    const current = new Set(rings.map(({ conference }) => conference));
    for (const conference of [...this.#cards.keys()]) {
      if (!current.has(conference)) this.end(conference);
    }
    for (const ring of rings) this.show(ring);
  }

  #changed(): void {
    if (this.#cards.size > 0) this.#tone.start();
    else this.#tone.stop();
    this.#handlers.changed();
  }
}
