import { CallbackForm } from './CallbackForm.tsx';
import { CallbackSent } from './CallbackSent.tsx';
import { Ended } from './Ended.tsx';
import type { LaterProps } from './later-props.ts';
import { ProblemCard } from './ProblemCard.tsx';

export function LaterStep(props: LaterProps) {
  const { phase } = props.dialog.state;
  switch (phase.name) {
    case 'callback':
      return <CallbackForm {...props} />;
    case 'callback_sent':
      return <CallbackSent {...props} />;
    case 'ended':
      return <Ended {...props} call={phase.call} />;
    case 'error':
      return <ProblemCard {...props} phase={phase} />;
    default:
      return null;
  }
}
