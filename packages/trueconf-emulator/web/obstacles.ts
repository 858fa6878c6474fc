import type { Obstacles } from './media.ts';
import type { Words } from './words.ts';

/** Tells somebody what the others will miss, and why; null when both devices work. */
export function obstacleText({ camera, microphone }: Obstacles, words: Words['call']): string | null {
  if (camera !== undefined && microphone !== undefined) {
    return camera === 'missing' && microphone === 'missing' ? words.nothingFound : words.nothingRefused;
  }
  if (camera !== undefined) return camera === 'refused' ? words.cameraRefused : words.cameraMissing;
  if (microphone !== undefined) {
    return microphone === 'refused' ? words.microphoneRefused : words.microphoneMissing;
  }
  return null;
}
