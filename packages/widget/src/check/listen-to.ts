const EVERY_MS = 80;
/** Quieter than this is a room in which nobody speaks. */
const SPEECH = 0.04;

/**
 * Measures how loud a microphone is, a dozen times a second.
 *
 * @param onLevel 0 to 1, and whether that is somebody speaking
 * @returns stops it
 */
export function listenTo(
  track: MediaStreamTrack,
  onLevel: (level: number, speech: boolean) => void,
): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const loudness = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    // Ears hear multiples: the root lifts quiet speech into sight.
    onLevel(Math.min(1, Math.sqrt(loudness) * 1.4), loudness > SPEECH);
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}
