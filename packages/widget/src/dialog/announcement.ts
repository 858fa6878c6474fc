import type { Call } from '@frontdesk/contract';
import { isLive, type Phase } from '../call/phase.ts';
import { count, fill } from '../texts/say.ts';
import type { CallTexts } from '../texts/texts.ts';
import type { Dialog } from './dialog.ts';

/** What it takes to put a state into words. */
export type Speech = Pick<Dialog, 'texts' | 'shell'>;

/** The sentence for somebody who does not see the change; the same words as on the screen. */
export function announcement(dialog: Dialog): string {
  const { state, texts } = dialog;
  if (isLive(state.phase) && state.link === 'lost') return texts.reconnecting;
  return state.later?.announcement(dialog, state.later.texts) ?? statusLine(state.phase, dialog);
}

/** How a call that is being made, or runs, stands. */
export function statusLine(phase: Phase, speech: Speech): string {
  const { texts } = speech;
  const operator = 'call' in phase ? (phase.call.operator?.name ?? null) : null;
  const about = (somebody: string, withName: string) =>
    operator === null ? somebody : fill(withName, { name: operator });
  switch (phase.name) {
    case 'connecting':
      return texts.connecting;
    case 'queued':
      return queueLine(phase.call, speech);
    case 'ringing':
      return about(texts.callingTeam, texts.calling);
    case 'answering':
      return about(texts.somebodyJoining, texts.joining);
    case 'active':
      return about(texts.inCall, texts.inCallWith);
    default:
      return '';
  }
}

function queueLine(call: Call, { texts, shell }: Speech): string {
  const ahead = (call.position ?? 1) - 1;
  return ahead === 0 ? texts.next : count(texts.ahead, ahead, shell.language);
}

export function queueHint(call: Call, { texts, shell }: Speech): string {
  const wait = call.estimated_wait_s;
  if (wait === null) return texts.waitHint;
  return `${count(texts.waitAbout, Math.max(1, Math.round(wait / 60)), shell.language)} ${texts.waitHint}`;
}

export function dialogName(site: string | null, texts: CallTexts): string {
  return site === null ? texts.videoCall : fill(texts.videoCallWith, { site });
}
