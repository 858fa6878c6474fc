import type { Call } from '@frontdesk/contract';
import { isLive, type Phase } from '../call/phase.ts';
import type { Texts } from '../texts/en.ts';
import type { Dialog } from './dialog.ts';

/** The sentence for somebody who does not see the change; the same words as on the screen. */
export function announcement(dialog: Dialog): string {
  const { state, texts } = dialog;
  if (isLive(state.phase) && state.link === 'lost') return texts.call.reconnecting;
  return state.later?.announcement(dialog, state.later.texts) ?? statusLine(state.phase, texts);
}

/** How a call that is being made, or runs, stands. */
export function statusLine(phase: Phase, texts: Texts): string {
  const operator = 'call' in phase ? (phase.call.operator?.name ?? null) : null;
  switch (phase.name) {
    case 'connecting':
      return texts.call.connecting;
    case 'queued':
      return queueLine(phase.call, texts);
    case 'ringing':
      return texts.call.calling(operator);
    case 'answering':
      return texts.call.answering(operator);
    case 'active':
      return texts.call.active(operator);
    default:
      return '';
  }
}

function queueLine(call: Call, texts: Texts): string {
  const ahead = (call.position ?? 1) - 1;
  return ahead === 0 ? texts.call.next : texts.call.ahead(ahead);
}

export function queueHint(call: Call, texts: Texts): string {
  const wait = call.estimated_wait_s;
  const about = wait === null ? '' : `${texts.call.waitAbout(Math.round(wait / 60))}. `;
  return `${about}${texts.call.waitHint}`;
}
