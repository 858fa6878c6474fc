/** One stroke: a bell-like tone that dies away. Seconds, hertz, loudness 0 to 1. */
interface Stroke {
  at: number;
  pitch: number;
  loudness: number;
}

const LENGTH_S = 2.8;
/** E flat major, two rising calls: friendly, and unlike any other program on the desk. */
const STROKES: readonly Stroke[] = [
  { at: 0, pitch: 622.25, loudness: 0.8 },
  { at: 0.16, pitch: 783.99, loudness: 0.9 },
  { at: 0.32, pitch: 932.33, loudness: 1 },
  { at: 0.8, pitch: 783.99, loudness: 0.7 },
  { at: 0.96, pitch: 932.33, loudness: 0.9 },
  { at: 1.12, pitch: 1244.51, loudness: 0.9 },
];
/** Overtones of a struck bar: multiple of the pitch, loudness, how quickly they fade. */
const PARTIALS = [
  { ratio: 1, loudness: 1, fade: 5 },
  { ratio: 2, loudness: 0.25, fade: 8 },
  { ratio: 3.93, loudness: 0.12, fade: 16 },
];
const ATTACK_S = 0.004;
const PEAK = 0.6;

/**
 * One round of the ring, silence at its end included, to be played in a loop: a loop in the audio thread keeps its beat
 * where the timers of a background tab do not.
 *
 * @returns mono samples between -1 and 1
 */
export function chimeSamples(sampleRate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.ceil(LENGTH_S * sampleRate));
  for (const stroke of STROKES) addStroke(samples, stroke, sampleRate);
  const loudest = samples.reduce((max, sample) => Math.max(max, Math.abs(sample)), 0);
  return samples.map((sample) => (sample / loudest) * PEAK);
}

function addStroke(samples: Float32Array, stroke: Stroke, sampleRate: number): void {
  const first = Math.round(stroke.at * sampleRate);
  for (let index = first; index < samples.length; index += 1) {
    const t = (index - first) / sampleRate;
    const attack = Math.min(1, t / ATTACK_S);
    samples[index] = (samples[index] ?? 0) + attack * stroke.loudness * bell(stroke.pitch, t);
  }
}

function bell(pitch: number, t: number): number {
  return PARTIALS.reduce(
    (sum, { ratio, loudness, fade }) =>
      sum + loudness * Math.exp(-fade * t) * Math.sin(2 * Math.PI * pitch * ratio * t),
    0,
  );
}
