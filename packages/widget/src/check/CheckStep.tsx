import type { CheckProps } from './check-props.ts';
import { Explanation } from './Explanation.tsx';
import { mayTry } from './may-try.ts';
import { Refused } from './Refused.tsx';
import { refusalIn } from './refusal.ts';
import { TryOut } from './TryOut.tsx';

/** Camera and microphone before the call: see yourself, hear that you are heard, say how you want to call. */
export function CheckStep(props: CheckProps) {
  const { devices, dialog } = props;
  return (
    <div class="step check" ref={devices.hold}>
      <Screen {...props} trial={dialog.state.trial} />
    </div>
  );
}

function Screen({ trial, ...props }: CheckProps & { trial: CheckProps['dialog']['state']['trial'] }) {
  if (!mayTry() || trial === undefined || trial.asking) return <Explanation {...props} />;
  const refusal = refusalIn(trial);
  return refusal === null ? <TryOut {...props} trial={trial} /> : <Refused {...props} refusal={refusal} />;
}
