import { Skeleton } from '../dialog/Skeleton.tsx';
import { CallbackForm } from './CallbackForm.tsx';
import { CallbackSent } from './CallbackSent.tsx';
import type { LaterProps } from './later-props.ts';
import { ProblemCard } from './ProblemCard.tsx';

export function LaterStep(props: LaterProps) {
  const { dialog } = props;
  const { phase, check, during, after } = dialog.state;
  if (phase.name === 'check') return <CheckOf {...props} />;
  if (phase.name === 'callback') return <CallbackForm {...props} />;
  if (phase.name === 'callback_sent') return <CallbackSent {...props} />;
  if (phase.name === 'error' && phase.code === 'denied' && check) return <CheckOf {...props} isRefused />;
  if (phase.name === 'error') return <ProblemCard {...props} phase={phase} />;
  if (phase.name === 'ended' && after) {
    return <after.Ended dialog={dialog} words={after.texts} call={phase.call} />;
  }
  if (phase.name === 'elsewhere' && during) return <during.Elsewhere dialog={dialog} words={during.texts} />;
  return <Skeleton dialog={dialog} />;
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
