/** Two notes a third apart, played like an old exchange: on for a second, off for two. */
const NOTES_HZ = [440, 554];
const RING_S = 1;
const EVERY_MS = 3000;
const VOLUME = 0.12;

/** The sound of a ringing app. Browsers keep it silent until the page was pressed once. */
export class RingTone {
  readonly #context = new AudioContext();
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param onchange called when the browser allows or forbids sound */
  constructor(onchange: () => void) {
    this.#context.addEventListener('statechange', onchange);
    const wake = (): void => void this.#context.resume();
    window.addEventListener('pointerdown', wake);
    window.addEventListener('keydown', wake);
  }

  get audible(): boolean {
    return this.#context.state === 'running';
  }

  start(): void {
    if (this.#timer !== undefined) return;
    this.#ring();
    this.#timer = setInterval(() => this.#ring(), EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #ring(): void {
    if (!this.audible) return;
    const start = this.#context.currentTime;
    const volume = new GainNode(this.#context, { gain: 0 });
    // Ramps instead of steps: a step is heard as a click.
    volume.gain.setTargetAtTime(VOLUME, start, 0.02);
    volume.gain.setTargetAtTime(0, start + RING_S - 0.15, 0.05);
    volume.connect(this.#context.destination);
    for (const frequency of NOTES_HZ) {
      const note = new OscillatorNode(this.#context, { frequency });
      note.connect(volume);
      note.start(start);
      note.stop(start + RING_S);
    }
  }
}
