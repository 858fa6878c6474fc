import type { DialogProps } from '../dialog/dialog.ts';
import type { CheckTexts, LaterTexts } from '../texts/texts.ts';
import type { DeviceTrial } from './device-trial.ts';
import type { Trial } from './trial.ts';

export interface CheckProps extends DialogProps {
  words: CheckTexts;
  /** Words that stand elsewhere too. */
  common: LaterTexts;
  devices: DeviceTrial;
}

/** While there is something to try out. */
export interface TryOutProps extends CheckProps {
  trial: Trial;
}
