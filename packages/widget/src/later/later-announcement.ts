import { isLive } from '../call/phase.ts';
import type { Dialog } from '../dialog/dialog.ts';
import type { LaterTexts } from '../texts/later-en.ts';
import { wayOutOf } from './problem-ways.ts';

/** @returns null where nothing of ours is shown */
export function laterAnnouncement({ state }: Dialog, texts: LaterTexts): string | null {
  const { phase, trouble, rating } = state;
  if (isLive(phase) && trouble !== null) return texts.trouble[trouble];
  if (phase.name === 'ended') {
    return rating.state === 'sent' ? texts.rating.thanks : texts.ended[phase.call.end_reason ?? 'completed'];
  }
  if (phase.name === 'error') return texts.problem[wayOutOf(phase.code).words].title;
  return phase.name === 'callback_sent' ? texts.callback.sentText : null;
}
