import { element, icon } from './dom.ts';

/** Short messages over the stage, one for each matter. */
export class Notices {
  readonly element: HTMLElement = element('div', { class: 'notices', attributes: { role: 'status' } });
  readonly #dismiss: string;
  readonly #shown: Map<string, HTMLElement> = new Map();

  constructor(dismiss: string) {
    this.#dismiss = dismiss;
  }

  show(matter: string, text: string, options: { dismissible?: boolean } = {}): void {
    const notice = element(
      'div',
      { class: 'notice', attributes: { 'data-testid': `notice-${matter}` } },
      element('span', { text }),
    );
    if (options.dismissible === true) notice.append(this.#closeButton(matter));
    this.#put(matter, notice);
  }

  /** A notice that is itself a button. */
  offer(matter: string, text: string, picture: string, press: () => void): void {
    const button = element(
      'button',
      { class: 'notice notice-button', attributes: { type: 'button', 'data-testid': `notice-${matter}` } },
      icon(picture),
      element('span', { text }),
    );
    button.addEventListener('click', press);
    this.#put(matter, button);
  }

  clear(matter: string): void {
    this.#shown.get(matter)?.remove();
    this.#shown.delete(matter);
  }

  #put(matter: string, notice: HTMLElement): void {
    this.clear(matter);
    this.#shown.set(matter, notice);
    this.element.append(notice);
  }

  #closeButton(matter: string): HTMLElement {
    const button = element(
      'button',
      {
        class: 'notice-close',
        attributes: { type: 'button', 'aria-label': this.#dismiss, title: this.#dismiss },
      },
      icon('close'),
    );
    button.addEventListener('click', () => this.clear(matter));
    return button;
  }
}
