import type { ConsoleCall } from '@frontdesk/contract';
import type { CallStatus, EndReason } from '@frontdesk/contract/vocabulary';
import type { TextKey } from '../texts/en.ts';

interface Outcome {
  text: TextKey;
  tone: 'positive' | 'warning' | 'danger' | 'quiet';
}

const ENDED: Record<EndReason, Outcome> = {
  completed: { text: 'outcomeCompleted', tone: 'quiet' },
  abandoned: { text: 'outcomeAbandoned', tone: 'warning' },
  no_answer: { text: 'outcomeNoAnswer', tone: 'danger' },
  failed: { text: 'outcomeFailed', tone: 'danger' },
};

/** Of a call that is not over yet: how far it has come. */
const LIVE: Record<Exclude<CallStatus, 'ended'>, Outcome> = {
  queued: { text: 'outcomeQueued', tone: 'warning' },
  ringing: { text: 'outcomeRinging', tone: 'warning' },
  active: { text: 'outcomeActive', tone: 'positive' },
};

/** The outcomes in words, for a choice of them. */
export const OUTCOME_TEXTS: Readonly<Record<EndReason, TextKey>> = {
  completed: ENDED.completed.text,
  abandoned: ENDED.abandoned.text,
  no_answer: ENDED.no_answer.text,
  failed: ENDED.failed.text,
};

/** What became of a call, or stands with it now. */
export function outcomeOf({ status, end_reason }: Pick<ConsoleCall, 'status' | 'end_reason'>): Outcome {
  if (status !== 'ended') return LIVE[status];
  return ENDED[end_reason ?? 'failed'];
}
