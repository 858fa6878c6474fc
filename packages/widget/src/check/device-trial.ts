import type { DialogKit } from '../dialog/dialog.ts';
import type { CameraWish } from '../shared/call-storage.ts';
import { askFor, type Failure } from './ask-for.ts';
import { areGranted, askForBoth } from './ask-for-both.ts';
import { listDevices } from './list-devices.ts';
import { listenTo } from './listen-to.ts';
import { mayTry } from './may-try.ts';
import { type DeviceKind, type Outcome, type Trial, UNTRIED } from './trial.ts';

/** Camera and microphone of this page, for as long as their check is on the screen. Nothing of it leaves the page. */
export class DeviceTrial {
  readonly #kit: Pick<DialogKit, 'store' | 'calls'>;
  readonly #stream = new MediaStream();
  /** What a question answered after the check was left belongs to. */
  #visit = new AbortController();
  #meter: HTMLElement | null = null;
  #stopListening = () => {};

  constructor(kit: Pick<DialogKit, 'store' | 'calls'>) {
    this.#kit = kit;
  }

  /** For the element of the whole check: the devices are let go with it. */
  readonly hold = (element: HTMLElement | null): void => {
    this.#leave();
    if (element === null) return;
    this.#visit = new AbortController();
    if (!mayTry()) return;
    void this.#beginUnasked();
    navigator.mediaDevices.addEventListener('devicechange', () => void this.#listAnew(), this.#visit);
  };

  readonly holdPicture = (video: HTMLVideoElement | null): void => {
    if (video !== null) video.srcObject = this.#stream;
  };

  readonly holdMeter = (meter: HTMLElement | null): void => {
    this.#meter = meter;
  };

  async begin(): Promise<void> {
    const { signal } = this.#visit;
    this.#release();
    this.#show(UNTRIED);
    // Who wants to go without the camera does not see its light go on.
    if (this.#kit.store.state.camera === undefined) await this.#openBoth();
    else await this.#open('microphone', { audio: true });
    if (!signal.aborted) this.#show({ ...(await listDevices()), asking: false });
  }

  async choose(kind: DeviceKind, id: string): Promise<void> {
    this.#drop(kind);
    const which = { deviceId: { exact: id } };
    await this.#open(kind, kind === 'camera' ? { video: which } : { audio: which });
  }

  /** @param camera undefined for a call with the camera on from the start */
  async wish(camera: CameraWish): Promise<void> {
    this.#kit.store.set({ camera });
    if (camera !== undefined) {
      this.#drop('camera');
      this.#show({ camera: 'off' });
    } else if (this.#stream.getVideoTracks().length === 0) await this.#open('camera', { video: true });
  }

  /** Back to the form, with what was found out. */
  finish(): void {
    const { store, calls } = this.#kit;
    const { trial, devices, camera } = store.state;
    const usable = (outcome: Outcome, before: boolean) => (outcome === 'off' ? before : outcome === 'on');
    if (trial !== undefined && !trial.asking) {
      const microphone = usable(trial.microphone, devices.microphone);
      store.set({
        devices: { camera: usable(trial.camera, camera !== undefined || devices.camera), microphone },
      });
    }
    calls.move({ name: 'form' });
  }

  /** Who has allowed both before knows what comes. */
  async #beginUnasked(): Promise<void> {
    const { signal } = this.#visit;
    if (!(await areGranted()) || signal.aborted || this.#kit.store.state.trial !== undefined) return;
    await this.begin();
  }

  /** Something was plugged in, or pulled out. */
  async #listAnew(): Promise<void> {
    if (this.#kit.store.state.trial?.asking === false) this.#show(await listDevices());
  }

  async #openBoth(): Promise<void> {
    const { signal } = this.#visit;
    const both = await askForBoth();
    if (signal.aborted) stopAll(both);
    else this.#show({ ...this.#take('camera', both.camera), ...this.#take('microphone', both.microphone) });
  }

  async #open(kind: DeviceKind, constraints: MediaStreamConstraints): Promise<void> {
    const { signal } = this.#visit;
    const stream = await askFor(constraints);
    const track = stream instanceof MediaStream ? (stream.getTracks()[0] ?? 'missing') : stream;
    if (signal.aborted) stopAll({ [kind]: track });
    else this.#show(this.#take(kind, track));
  }

  #take(kind: DeviceKind, track: MediaStreamTrack | Failure): Partial<Trial> {
    if (!(track instanceof MediaStreamTrack)) return { [kind]: track };
    this.#stream.addTrack(track);
    track.addEventListener('ended', () => this.#onPulledOut(kind), this.#visit);
    if (kind === 'microphone') this.#listen(track);
    return { [kind]: 'on', [`${kind}Id`]: track.getSettings().deviceId ?? '' };
  }

  #listen(track: MediaStreamTrack): void {
    this.#stopListening = listenTo(track, (level, speech) => {
      this.#meter?.style.setProperty('--level', level.toFixed(2));
      if (speech && this.#kit.store.state.trial?.heard === false) this.#show({ heard: true });
    });
  }

  #drop(kind: DeviceKind): void {
    if (kind === 'microphone') {
      this.#stopListening();
      this.#stopListening = () => {};
    }
    const tracks = kind === 'camera' ? this.#stream.getVideoTracks() : this.#stream.getAudioTracks();
    for (const track of tracks) {
      track.stop();
      this.#stream.removeTrack(track);
    }
  }

  /** A track that we stop ourselves does not tell. */
  #onPulledOut(kind: DeviceKind): void {
    this.#drop(kind);
    this.#show({ [kind]: 'missing' });
  }

  #leave(): void {
    this.#visit.abort();
    this.#release();
  }

  #release(): void {
    this.#drop('camera');
    this.#drop('microphone');
  }

  #show(patch: Partial<Trial>): void {
    const { store } = this.#kit;
    store.set({ trial: { ...UNTRIED, ...store.state.trial, ...patch } });
  }
}

function stopAll(tracks: Partial<Record<DeviceKind, MediaStreamTrack | Failure>>): void {
  for (const track of Object.values(tracks)) if (track instanceof MediaStreamTrack) track.stop();
}
