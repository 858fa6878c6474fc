import type { MediaState } from '../src/web/messages.ts';
import { element, icon, initials } from './dom.ts';
import type { Words } from './words.ts';

/** One person: picture, or initials where there is none, and a name. */
export class Tile {
  readonly element: HTMLElement;
  readonly video: HTMLVideoElement;
  readonly #label: HTMLElement;
  readonly #avatar: HTMLElement;
  readonly #name: string;
  readonly #presenting: string;
  readonly #stream = new MediaStream();

  constructor(name: string, kind: 'own' | 'remote', words: Words['call']) {
    this.#name = name;
    this.#presenting = kind === 'own' ? words.youPresent : words.presents.replace('{name}', () => name);
    this.video = element('video', {
      attributes: {
        'data-testid': `${kind}-video`,
        'data-name': name,
        'data-frames-decoded': '0',
        'data-audio-packets': '0',
        autoplay: '',
        playsinline: '',
      },
    });
    // Set here as well, since the attribute alone only counts while a page is parsed.
    this.video.muted = kind === 'own';
    this.video.srcObject = this.#stream;
    this.video.addEventListener('resize', () => this.#pictureArrived());
    this.#label = element('span', { class: 'tile-name', text: name });
    this.#avatar = element('span', {
      class: 'tile-avatar',
      text: initials(name),
      attributes: { 'aria-hidden': 'true' },
    });
    const muted = element(
      'span',
      { class: 'tile-muted', attributes: { title: words.muted } },
      icon('mic-off'),
    );
    const caption = element('div', { class: 'tile-caption' }, muted, this.#label);
    this.element = element(
      'div',
      { class: `tile tile-${kind}`, attributes: { 'data-testid': `${kind}-tile` } },
      this.#avatar,
      this.video,
      caption,
    );
    this.setMedia({ audio: false, video: false, screen: false });
  }

  /** Whose initials stand for the picture, where the tile itself just says "You". */
  setInitialsOf(name: string): void {
    this.#avatar.textContent = initials(name);
  }

  /** Plays this track in place of another of its kind. */
  setTrack(track: MediaStreamTrack): void {
    this.clearTrack(track.kind);
    this.#stream.addTrack(track);
  }

  clearTrack(kind: string): void {
    for (const track of this.#stream.getTracks()) {
      if (track.kind === kind) this.#stream.removeTrack(track);
    }
  }

  /** What this person says they are sending. */
  setMedia({ audio, video, screen }: MediaState): void {
    this.#mark('data-audio', audio ? 'on' : 'off');
    this.#mark('data-video', video ? (screen ? 'screen' : 'camera') : 'off');
    if (!video) this.element.removeAttribute('data-picture');
    else if (this.video.videoWidth > 0) this.#pictureArrived();
    this.#label.textContent = screen ? this.#presenting : this.#name;
  }

  setConnection(state: RTCPeerConnectionState): void {
    this.#mark('data-connection-state', state);
  }

  count(counters: { framesDecoded: number; audioPackets: number }): void {
    this.video.dataset['framesDecoded'] = String(counters.framesDecoded);
    this.video.dataset['audioPackets'] = String(counters.audioPackets);
  }

  /** Starts playing; false if the browser wants a press first. */
  async play(): Promise<boolean> {
    try {
      await this.video.play();
      return true;
    } catch (error) {
      // Any other reason is a track replaced meanwhile, and playing goes on with the next one.
      return !(error instanceof DOMException && error.name === 'NotAllowedError');
    }
  }

  #pictureArrived(): void {
    if (this.video.videoWidth > 0 && this.element.dataset['video'] !== 'off') {
      this.element.setAttribute('data-picture', '');
    }
  }

  /** On the tile for styles, on the video for whoever watches a call from outside. */
  #mark(attribute: string, value: string): void {
    this.element.setAttribute(attribute, value);
    this.video.setAttribute(attribute, value);
  }
}
