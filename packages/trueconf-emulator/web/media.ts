import type { MediaState } from '../src/web/messages.ts';
import { CAMERA, capture, type Obstacle } from './capture.ts';

export type Device = 'camera' | 'microphone';
/** Why a device gives nothing; an absent key means that it works. */
export type Obstacles = Partial<Record<Device, Obstacle>>;

/** Camera, microphone and screen of this page. */
export class LocalMedia {
  /** Tells a receiver which tracks belong together. */
  readonly stream = new MediaStream();
  /** Called after every change of tracks or state. */
  onchange: () => void = () => undefined;
  #audio: MediaStreamTrack | null = null;
  #camera: MediaStreamTrack | null = null;
  #screen: MediaStreamTrack | null = null;
  #stopped = false;

  get audioTrack(): MediaStreamTrack | null {
    return this.#audio;
  }

  /** What goes out as the picture: the screen while it is shared, else the camera. */
  get videoTrack(): MediaStreamTrack | null {
    return this.#screen ?? this.#camera;
  }

  get state(): MediaState {
    return {
      audio: this.#audio?.enabled ?? false,
      video: this.videoTrack !== null,
      screen: this.#screen !== null,
    };
  }

  /** Asks for both; if that fails for each alone, so that no camera still means a voice. */
  async open(): Promise<Obstacles> {
    const both = await capture({ audio: true, video: CAMERA });
    if (both instanceof MediaStream) {
      this.#take(both);
      return {};
    }
    const audio = await capture({ audio: true });
    const video = await capture({ video: CAMERA });
    const obstacles: Obstacles = {};
    if (audio instanceof MediaStream) this.#take(audio);
    else obstacles.microphone = audio;
    if (video instanceof MediaStream) this.#take(video);
    else obstacles.camera = video;
    return obstacles;
  }

  /** Muting keeps the microphone open, so that speaking again is instant. */
  async toggleAudio(): Promise<Obstacles> {
    if (this.#audio === null) return this.#add({ audio: true }, 'microphone');
    this.#audio.enabled = !this.#audio.enabled;
    this.onchange();
    return {};
  }

  /** Turning the camera off releases it, so that its light goes out. */
  async toggleCamera(): Promise<Obstacles> {
    if (this.#camera === null) return this.#add({ video: CAMERA }, 'camera');
    this.#camera.stop();
    this.#camera = null;
    this.onchange();
    return {};
  }

  async toggleScreen(): Promise<void> {
    if (this.#screen !== null) {
      this.#endScreen();
      return;
    }
    // Refusing or closing the browser's dialog is an answer, not an error.
    const shared = await navigator.mediaDevices.getDisplayMedia({ video: true }).catch(() => null);
    const track = shared?.getVideoTracks()[0];
    if (track === undefined) return;
    if (this.#stopped) {
      track.stop();
      return;
    }
    track.addEventListener('ended', () => this.#endScreen());
    this.#screen = track;
    this.onchange();
  }

  /** Releases everything; whatever a pending question still brings is released too. */
  stop(): void {
    this.#stopped = true;
    for (const track of [this.#audio, this.#camera, this.#screen]) track?.stop();
    this.#audio = null;
    this.#camera = null;
    this.#screen = null;
  }

  async #add(constraints: MediaStreamConstraints, device: Device): Promise<Obstacles> {
    const captured = await capture(constraints);
    if (!(captured instanceof MediaStream)) return { [device]: captured };
    this.#take(captured);
    return {};
  }

  #take(captured: MediaStream): void {
    for (const track of captured.getTracks()) {
      if (this.#stopped) {
        track.stop();
        continue;
      }
      // Unplugged, or taken away by the visitor in the browser's own menu.
      track.addEventListener('ended', () => this.#drop(track));
      // A press while the first question was open asks a second one; only the later answer stays.
      if (track.kind === 'audio') {
        this.#audio?.stop();
        this.#audio = track;
      } else {
        this.#camera?.stop();
        this.#camera = track;
      }
    }
    if (!this.#stopped) this.onchange();
  }

  #drop(track: MediaStreamTrack): void {
    if (this.#audio === track) this.#audio = null;
    else if (this.#camera === track) this.#camera = null;
    else return;
    this.onchange();
  }

  #endScreen(): void {
    this.#screen?.stop();
    this.#screen = null;
    if (!this.#stopped) this.onchange();
  }
}
