import { isLive } from '../call/phase.ts';
import type { Dialog } from '../dialog/dialog.ts';
import { wayOutOf } from './problem-ways.ts';
import { TROUBLE_TEXTS } from './trouble-texts.ts';

/** What the parts say of the state; null where nothing of theirs is shown. */
export function laterAnnouncement(dialog: Dialog): string | null {
  const { waiting, during, after } = dialog.state;
  return (
    ownAnnouncement(dialog) ??
    waiting?.announcement(dialog, waiting.texts) ??
    during?.announcement(dialog, during.texts) ??
    after?.announcement(dialog, after.texts) ??
    null
  );
}

function ownAnnouncement({ state }: Dialog): string | null {
  const { phase, trouble, later, check, callback } = state;
  if (later === null) return null;
  const { texts } = later;
  if (isLive(phase) && trouble !== null && trouble !== 'must_join') return texts[TROUBLE_TEXTS[trouble]];
  if (phase.name === 'check') return check?.announcement(state, check.texts) ?? null;
  if (phase.name === 'error') return texts[wayOutOf(phase.code).title];
  if (phase.name === 'callback' && callback.fault === 'failed') return texts.callbackFailed;
  return phase.name === 'callback_sent' ? texts.sentText : null;
}
