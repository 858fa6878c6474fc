import type { CheckTexts } from '../texts/texts.ts';
import type { Trial } from './trial.ts';

export type Refusal = Extract<keyof CheckTexts, `${string}Refused`>;

/** What the browser has been told to keep back; null when neither. */
export function refusalIn({ camera, microphone }: Pick<Trial, 'camera' | 'microphone'>): Refusal | null {
  if (camera === 'refused') return microphone === 'refused' ? 'bothRefused' : 'cameraRefused';
  return microphone === 'refused' ? 'microphoneRefused' : null;
}
