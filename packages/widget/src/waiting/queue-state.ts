import type { CallbackFault } from '../later/callback-request.ts';

/** What somebody in the queue has asked for, and where they are in asking. */
export interface QueueState {
  /** `keep` is the form in which to say how to be rung back. */
  view: 'wait' | 'keep';
  fault: CallbackFault | null;
  sending: boolean;
  /** Whether the browser says when it is their turn. */
  alert: 'off' | 'on' | 'refused';
}

export const JUST_WAITING: QueueState = { view: 'wait', fault: null, sending: false, alert: 'off' };
