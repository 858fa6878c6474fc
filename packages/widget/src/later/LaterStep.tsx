import { CallbackForm } from './CallbackForm.tsx';
import { CallbackSent } from './CallbackSent.tsx';
import { Ended } from './Ended.tsx';
import type { LaterProps } from './later-props.ts';
import { ProblemCard } from './ProblemCard.tsx';

export function LaterStep(props: LaterProps) {
  const { phase, check } = props.dialog.state;
  switch (phase.name) {
    case 'check':
      return <CheckOf {...props} />;
    case 'callback':
      return <CallbackForm {...props} />;
    case 'callback_sent':
      return <CallbackSent {...props} />;
    case 'ended':
      return <Ended {...props} call={phase.call} />;
    case 'error':
      if (phase.code === 'denied' && check) return <CheckOf {...props} isRefused />;
      return <ProblemCard {...props} phase={phase} />;
    default:
      return null;
  }
}

/** With what is in the file for it, once that is there. */
function CheckOf({ dialog, words, isRefused = false }: LaterProps & { isRefused?: boolean }) {
  const { check } = dialog.state;
  if (check === undefined) return <p class="step lead">{dialog.texts.loading}</p>;
  const props = { dialog, words: check.texts, common: words, devices: check.devices };
  if (!isRefused) return <check.Step {...props} />;
  return (
    <div class="step">
      <check.Refused {...props} refusal="bothRefused" />
    </div>
  );
}
