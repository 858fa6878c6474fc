import type { Dialog } from '../dialog/dialog.ts';
import styles from '../styles/after.css?inline';
import type { AfterTexts } from './after-props.ts';
import { Ended } from './Ended.tsx';
import { ENDED_TITLES } from './ended-texts.ts';
import { Recent } from './Recent.tsx';
import { startAfter } from './start-after.ts';

/** @returns null where nothing of ours is shown */
function announcement({ state: { phase, rating } }: Dialog, words: AfterTexts): string | null {
  if (phase.name !== 'ended') return null;
  if (rating.state === 'failed') return words.ratingFailed;
  return rating.state === 'sent' ? words.thanks : words[ENDED_TITLES[phase.call.end_reason ?? 'completed']];
}

/** How a call ended, what the visitor thought of it, and the calls of the last hour. */
export const after = { styles, start: startAfter, announcement, Ended, Recent };
