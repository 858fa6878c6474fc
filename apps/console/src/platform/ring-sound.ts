import { type ReadonlySignal, signal } from '@preact/signals';
import { chimeSamples } from './chime.ts';

export interface RingSound {
  /** Browsers keep a page silent until it has been touched. */
  locked: ReadonlySignal<boolean>;
  /** To be called from a click or key press. */
  unlock: () => void;
  start: () => void;
  stop: () => void;
  /** One round, for the operator to hear. */
  playOnce: () => void;
}

const FADE_S = 0.08;

export function createRingSound(): RingSound {
  const locked = signal(true);
  const context = new AudioContext();
  const watchState = () => {
    locked.value = context.state !== 'running';
  };
  context.addEventListener('statechange', watchState);
  watchState();
  let round: AudioBuffer | null = null;
  let stopLoop: (() => void) | null = null;
  const play = (loop: boolean) => {
    round ??= chimeBuffer(context);
    return playBuffer(context, round, loop);
  };
  return {
    locked,
    unlock: () => void context.resume(),
    start: () => {
      stopLoop ??= play(true);
    },
    stop: () => {
      stopLoop?.();
      stopLoop = null;
    },
    playOnce: () => void context.resume().then(() => play(false)),
  };
}

function chimeBuffer(context: AudioContext): AudioBuffer {
  const samples = chimeSamples(context.sampleRate);
  const buffer = context.createBuffer(1, samples.length, context.sampleRate);
  buffer.copyToChannel(samples, 0);
  return buffer;
}

/** @returns what ends it, with a short fade in place of a click */
function playBuffer(context: AudioContext, buffer: AudioBuffer, loop: boolean): () => void {
  const gain = context.createGain();
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.loop = loop;
  source.connect(gain).connect(context.destination);
  source.start();
  return () => {
    gain.gain.setTargetAtTime(0, context.currentTime, FADE_S / 4);
    source.stop(context.currentTime + FADE_S);
  };
}
