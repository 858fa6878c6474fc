import { isLive } from '../call/phase.ts';
import type { Dialog } from '../dialog/dialog.ts';
import type { LaterTexts } from '../texts/texts.ts';
import { ENDED_TITLES } from './ended-texts.ts';
import { wayOutOf } from './problem-ways.ts';
import { TROUBLE_TEXTS } from './trouble-texts.ts';

/** @returns null where nothing of ours is shown */
export function laterAnnouncement({ state }: Dialog, texts: LaterTexts): string | null {
  const { phase, trouble, rating } = state;
  if (isLive(phase) && trouble !== null) return texts[TROUBLE_TEXTS[trouble]];
  if (phase.name === 'ended') {
    return rating.state === 'sent' ? texts.thanks : texts[ENDED_TITLES[phase.call.end_reason ?? 'completed']];
  }
  if (phase.name === 'check') return state.check?.announcement(state, state.check.texts) ?? null;
  if (phase.name === 'error') return texts[wayOutOf(phase.code).title];
  return phase.name === 'callback_sent' ? texts.sentText : null;
}
