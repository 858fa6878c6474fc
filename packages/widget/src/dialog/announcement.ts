import type { Call } from '@frontdesk/contract';
import { isLive, type Phase } from '../call/phase.ts';
import { wayOutOf } from '../call/problem-ways.ts';
import type { Texts } from '../texts/en.ts';
import type { Dialog } from './dialog.ts';

/** The sentence for somebody who does not see the change; the same words as on the screen. */
export function announcement({ model, rating, texts }: Dialog): string {
  const phase = model.phase.value;
  const trouble = model.frame.trouble.value;
  if (isLive(phase) && model.link.value === 'lost') return texts.call.reconnecting;
  if (isLive(phase) && trouble !== null) return texts.trouble[trouble];
  if (phase.name === 'ended' && rating.state.value === 'sent') return texts.rating.thanks;
  return announcementOfPhase(phase, texts);
}

export function announcementOfPhase(phase: Phase, texts: Texts): string {
  switch (phase.name) {
    case 'connecting':
      return texts.call.connecting;
    case 'queued':
      return queueHeadline(phase.call, texts);
    case 'ringing':
      return texts.call.calling(phase.call.operator?.name ?? null);
    case 'answering':
      return texts.call.answering(phase.call.operator?.name ?? null);
    case 'active':
      return texts.call.active(phase.call.operator?.name ?? null);
    case 'ended':
      return texts.ended[phase.call.end_reason ?? 'completed'];
    case 'error':
      return texts.problem[wayOutOf(phase.code).words].title;
    case 'callback_sent':
      return texts.callback.sentText;
    default:
      return '';
  }
}

export function queueHeadline(call: Call, texts: Texts): string {
  const ahead = (call.position ?? 1) - 1;
  return ahead === 0 ? texts.call.next : texts.call.ahead(ahead);
}

export function queueHint(call: Call, texts: Texts): string {
  const wait = call.estimated_wait_s;
  const about = wait === null ? '' : `${texts.call.waitAbout(Math.round(wait / 60))}. `;
  return `${about}${texts.call.waitHint}`;
}
