import { Field } from '../dialog/Field.tsx';
import type { CheckProps } from './check-props.ts';
import type { DeviceChoice, DeviceKind } from './trial.ts';

interface DeviceSelectProps extends CheckProps {
  kind: DeviceKind;
  choices: readonly DeviceChoice[];
  chosen: string;
}

/** Which of several; nothing where there is no choice. */
export function DeviceSelect({ kind, choices, chosen, words, devices }: DeviceSelectProps) {
  if (choices.length < 2) return null;
  return (
    <Field
      label={words[kind]}
      name={kind}
      control={(wiring) => (
        <select {...wiring} onChange={(event) => void devices.choose(kind, event.currentTarget.value)}>
          {choices.map(({ id, label }) => (
            <option key={id} value={id} selected={id === chosen}>
              {label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
