import type { IncomingRing } from '../src/web/app-messages.ts';
import { element, icon } from './dom.ts';
import type { Words } from './words.ts';

export interface RingCardHandlers {
  answer(): void;
  decline(): void;
}

/** One incoming call: into which conference, who waits there, answer or decline. */
export class RingCard {
  readonly element: HTMLElement;
  readonly #words: Words['app'];
  readonly #topic: HTMLElement = element('h1');
  readonly #present: HTMLElement = element('p', { class: 'muted' });

  constructor(words: Words['app'], ring: IncomingRing, handlers: RingCardHandlers) {
    this.#words = words;
    this.element = element(
      'section',
      {
        class: 'ring',
        attributes: { 'data-testid': 'ring', 'data-conference': ring.conference, role: 'alert' },
      },
      element('span', { class: 'ring-mark' }, icon('phone-incoming')),
      element('p', { class: 'ring-kind', text: words.incoming }),
      this.#topic,
      this.#present,
      element(
        'div',
        { class: 'ring-actions' },
        ringButton('decline', words.decline, 'phone-off', handlers.decline),
        ringButton('answer', words.answer, 'phone', handlers.answer),
      ),
    );
    this.update(ring);
  }

  update({ topic, present }: IncomingRing): void {
    this.#topic.textContent = topic;
    this.#present.textContent = present.length === 0 ? '' : `${this.#words.with} ${present.join(', ')}`;
  }
}

function ringButton(name: 'answer' | 'decline', words: string, picture: string, press: () => void): Node {
  const button = element(
    'button',
    { class: `button ring-${name}`, attributes: { type: 'button', 'data-testid': name } },
    icon(picture),
    element('span', { text: words }),
  );
  button.addEventListener('click', press);
  return button;
}
