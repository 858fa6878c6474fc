import type { MediaState } from '../src/web/messages.ts';
import { canShareScreen } from './browser-support.ts';
import { changeIcon, element, icon } from './dom.ts';
import type { Words } from './words.ts';

export interface ControlHandlers {
  audio(): void;
  camera(): void;
  screen(): void;
  leave(): void;
}

/** A button whose picture and words follow what it would do next. */
class Control {
  readonly button: HTMLButtonElement;
  readonly #icon: SVGSVGElement;
  readonly #label: HTMLElement;

  constructor(name: string, picture: string, words: string, press: () => void) {
    this.#icon = icon(picture);
    this.#label = element('span', { class: 'control-label', text: words });
    this.button = element(
      'button',
      { class: 'control', attributes: { type: 'button', 'data-testid': name, title: words } },
      this.#icon,
      this.#label,
    );
    this.button.addEventListener('click', press);
  }

  /** `state` is for styles: `on`, `off` (amber) or `live` (sharing). */
  show(state: string, picture: string, words: string): void {
    this.button.dataset['state'] = state;
    this.button.title = words;
    this.#label.textContent = words;
    changeIcon(this.#icon, picture);
  }
}

/** Microphone, camera, screen, leave. */
export class Controls {
  readonly element: HTMLElement;
  readonly #words: Words['call'];
  readonly #audio: Control;
  readonly #camera: Control;
  readonly #screen: Control;

  constructor(words: Words['call'], handlers: ControlHandlers) {
    this.#words = words;
    this.#audio = new Control('mute', 'mic-off', words.unmute, handlers.audio);
    this.#camera = new Control('camera', 'video-off', words.cameraOn, handlers.camera);
    this.#screen = new Control('share', 'screen-share', words.share, handlers.screen);
    const leave = new Control('leave', 'phone-off', words.leave, handlers.leave);
    leave.button.classList.add('control-leave');
    this.element = element(
      'div',
      { class: 'controls', attributes: { role: 'toolbar', 'aria-label': words.controls } },
      this.#audio.button,
      this.#camera.button,
      ...(canShareScreen() ? [this.#screen.button] : []),
      leave.button,
    );
  }

  update({ audio, video, screen }: MediaState): void {
    const words = this.#words;
    this.#audio.show(audio ? 'on' : 'off', audio ? 'mic' : 'mic-off', audio ? words.mute : words.unmute);
    const camera = video && !screen;
    this.#camera.show(
      camera ? 'on' : 'off',
      camera ? 'video' : 'video-off',
      camera ? words.cameraOff : words.cameraOn,
    );
    this.#screen.show(
      screen ? 'live' : 'on',
      screen ? 'screen-stop' : 'screen-share',
      screen ? words.stopSharing : words.share,
    );
  }
}
