import { element } from './dom.ts';
import type { ParentMessage } from './parent-messages.ts';

const ENDINGS: ReadonlySet<unknown> = new Set<ParentMessage>([
  'notSupported',
  'loginFail',
  'connectionClosed',
  'logout',
]);

/** The browser client in a frame of the app, removed when it says that the call is over. */
export class AppCall {
  readonly element: HTMLIFrameElement;
  readonly #onEnd: () => void;

  constructor(address: string, title: string, onEnd: () => void) {
    this.#onEnd = onEnd;
    this.element = element('iframe', {
      class: 'app-call',
      attributes: {
        'data-testid': 'call-frame',
        title,
        src: address,
        allow: 'camera; microphone; display-capture; autoplay; fullscreen',
      },
    });
    window.addEventListener('message', this.#onMessage);
  }

  readonly #onMessage = (event: MessageEvent<unknown>): void => {
    if (event.origin !== location.origin || event.source !== this.element.contentWindow) return;
    const { data } = event;
    if (typeof data !== 'object' || data === null || !('type' in data) || !ENDINGS.has(data.type)) return;
    window.removeEventListener('message', this.#onMessage);
    this.element.remove();
    this.#onEnd();
  };
}
