import type { DialogState } from '../call/dialog-state.ts';
import type { CheckTexts } from '../texts/texts.ts';
import { refusalIn } from './refusal.ts';

/** How the check stands, for somebody who does not see it. */
export function checkAnnouncement({ trial }: Pick<DialogState, 'trial'>, words: CheckTexts): string {
  if (trial === undefined) return words.checkHeading;
  if (trial.asking) return words.asking;
  const refusal = refusalIn(trial);
  if (refusal !== null) return words[refusal];
  return trial.heard ? words.heard : words.speak;
}
