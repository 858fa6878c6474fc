import { isLive, type Phase } from '../call/phase.ts';
import { fill } from '../texts/say.ts';
import type { CallTexts } from '../texts/texts.ts';
import type { Dialog } from './dialog.ts';

/** The sentence for somebody who does not see the change; the same words as on the screen. */
export function announcement(dialog: Dialog): string {
  const { state, texts } = dialog;
  if (isLive(state.phase) && state.link === 'lost') return texts.reconnecting;
  return state.later?.announcement(dialog) ?? statusLine(state.phase, dialog);
}

/** How a call that is being made, or runs, stands. */
export function statusLine(phase: Phase, { state, shell, texts }: Dialog): string {
  const operator = 'call' in phase ? (phase.call.operator?.name ?? null) : null;
  const about = (somebody: string, withName: string) =>
    operator === null ? somebody : fill(withName, { name: operator });
  switch (phase.name) {
    case 'connecting':
      return state.link === 'lost' ? texts.reconnecting : texts.connecting;
    case 'queued':
      return state.waiting?.queueLine(phase.call, state.waiting.texts, shell.language) ?? texts.formBusy;
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

export function dialogName(site: string | null, texts: CallTexts): string {
  return site === null ? texts.videoCall : fill(texts.videoCallWith, { site });
}
