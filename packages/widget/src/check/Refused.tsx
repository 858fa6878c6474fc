import { askForCallback } from '../later/ask-for-callback.ts';
import { stepsFor } from './browser-steps.ts';
import type { CheckProps } from './check-props.ts';
import type { Refusal } from './refusal.ts';

interface RefusedProps extends CheckProps {
  refusal: Refusal;
}

/** How to allow in this very browser what it keeps back, and how to go on without. */
export function Refused(props: RefusedProps) {
  const { words, common, refusal, dialog } = props;
  const { calls, state } = dialog;
  const steps = words[stepsFor(navigator.userAgent, navigator.maxTouchPoints > 1)].split('\n');
  // The check was opened by the visitor; the card stands in the way of a call.
  const retry = () => (state.phase.name === 'check' ? void props.devices.begin() : void calls.retry());
  return (
    <>
      <h2>{words[refusal]}</h2>
      <p class="lead">{words.refusedLead}</p>
      <ol class="steps">
        {[...steps, words.lastStep].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="hint">{words.system}</p>
      <button type="button" class="button" onClick={retry}>
        {common.retry}
      </button>
      <WayOn {...props} />
    </>
  );
}

function WayOn({ words, common, refusal, devices, dialog }: RefusedProps) {
  const { store } = dialog;
  const goOn = () => {
    if (refusal === 'cameraRefused') store.set({ camera: 'never' });
    devices.finish();
  };
  const [label, press] =
    refusal === 'bothRefused'
      ? [common.askCallback, () => askForCallback(dialog)]
      : [refusal === 'cameraRefused' ? words.withVoice : common.edit, goOn];
  return (
    <button type="button" class="button is-quiet" onClick={press}>
      {label}
    </button>
  );
}
