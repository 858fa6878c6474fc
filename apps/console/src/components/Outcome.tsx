import type { ConsoleCall } from '@frontdesk/contract';
import type { EndReason } from '@frontdesk/contract/vocabulary';
import type { TextKey } from '../texts/en.ts';
import { useApp } from './app-context.ts';

interface Look {
  text: TextKey;
  tone: 'positive' | 'warning' | 'danger' | 'quiet';
}

const RUNNING: Look = { text: 'outcomeActive', tone: 'positive' };
const LOOKS: Record<EndReason, Look> = {
  completed: { text: 'outcomeCompleted', tone: 'quiet' },
  abandoned: { text: 'outcomeAbandoned', tone: 'warning' },
  no_answer: { text: 'outcomeNoAnswer', tone: 'danger' },
  failed: { text: 'outcomeFailed', tone: 'danger' },
};

/** The outcomes in words, for a choice of them. */
export const OUTCOME_TEXTS: Readonly<Record<EndReason, TextKey>> = {
  completed: LOOKS.completed.text,
  abandoned: LOOKS.abandoned.text,
  no_answer: LOOKS.no_answer.text,
  failed: LOOKS.failed.text,
};

export function Outcome({ call }: { call: ConsoleCall }) {
  const { t } = useApp().language;
  const { text, tone } = call.end_reason === null ? RUNNING : LOOKS[call.end_reason];
  return <span class={`outcome outcome--${tone}`}>{t(text)}</span>;
}
