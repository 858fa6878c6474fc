import type { AppClientMessage, AppServerMessage } from '../src/web/app-messages.ts';
import { element, initials } from './dom.ts';
import type { Words } from './words.ts';

type Setting = Extract<AppClientMessage, { type: 'status' }>['setting'];
const SETTINGS: Setting[] = ['auto', 1, 2, 0];

/** Who this app belongs to, how the others see them, and a way to try other statuses. */
export class AppHeader {
  readonly element: HTMLElement;
  readonly #words: Words['app'];
  readonly #name: HTMLElement;
  readonly #avatar: HTMLElement;
  readonly #status: HTMLElement = element('span', { class: 'app-status' });
  readonly #select: HTMLSelectElement;

  constructor(words: Words['app'], name: string, choose: (setting: Setting) => void) {
    this.#words = words;
    this.#name = element('span', { class: 'app-name', text: name });
    this.#avatar = element('span', {
      class: 'app-avatar',
      text: initials(name),
      attributes: { 'aria-hidden': 'true' },
    });
    this.#select = element(
      'select',
      { class: 'app-select', attributes: { 'data-testid': 'status', 'aria-label': words.status } },
      ...SETTINGS.map((setting) =>
        element('option', {
          text: setting === 'auto' ? words.auto : words.statuses[setting],
          attributes: { value: String(setting) },
        }),
      ),
    );
    this.#select.addEventListener('change', () => {
      const chosen = SETTINGS[this.#select.selectedIndex];
      if (chosen !== undefined) choose(chosen);
    });
    const who = element('span', { class: 'app-who' }, this.#name, this.#status);
    this.element = element('header', { class: 'app-header' }, this.#avatar, who, this.#select);
  }

  update({ name, status, setting }: Extract<AppServerMessage, { type: 'user' }>): void {
    this.#name.textContent = name;
    this.#avatar.textContent = initials(name);
    this.#avatar.dataset['status'] = String(status);
    this.#status.textContent = this.#words.statuses[status];
    this.#select.value = String(setting);
  }
}
