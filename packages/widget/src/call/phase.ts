import type { Call } from '@frontdesk/contract';
import type { VisitorProblem } from './visitor-problem.ts';

export type LivePhase = { name: 'queued' | 'ringing' | 'answering' | 'active'; call: Call };

/** Where the visitor is. Exactly one at a time; the panel draws it and the host element carries its name. */
export type Phase =
  | { name: 'idle' }
  | { name: 'loading' }
  | { name: 'form' }
  | { name: 'check' }
  | { name: 'connecting' }
  | LivePhase
  | { name: 'ended'; call: Call }
  /** Another tab of this browser is in a call of this site. */
  | { name: 'elsewhere' }
  | { name: 'callback' }
  | { name: 'callback_sent' }
  | { name: 'error'; code: VisitorProblem; opensAt: string | null; retryAfterS: number | null };

/** The service's view of a call, as the phase to show. */
export function phaseOf(call: Call): LivePhase | { name: 'ended'; call: Call } {
  if (call.status === 'ringing' && call.answering) return { name: 'answering', call };
  return { name: call.status, call };
}

export function isLive(phase: Phase): phase is LivePhase {
  return ['queued', 'ringing', 'answering', 'active'].includes(phase.name);
}

/** There is a room, and a picture of it. */
export function isInRoom(phase: Phase): phase is LivePhase {
  return isLive(phase) && phase.name !== 'queued';
}

/** From the press to the end: what must not be closed by accident. */
export function isBusy(phase: Phase): boolean {
  return phase.name === 'connecting' || isLive(phase);
}
