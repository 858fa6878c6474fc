import { Field, type Wiring } from '../dialog/Field.tsx';
import { fill } from '../texts/say.ts';
import type { FormTexts } from '../texts/texts.ts';
import type { FormField } from './form-field.ts';

interface ControlProps {
  field: FormField;
  error: string | null;
  words: FormTexts;
}

/** A line or a choice with its label. What need not be filled in says so; everything else is needed. */
export function Control({ field, error, words }: ControlProps) {
  const { name, label, required } = field;
  return (
    <Field
      name={name}
      label={required ? label : fill(words.optional, { label })}
      error={error}
      control={(wiring) =>
        field.kind === 'choice' ? <Choice {...{ field, wiring, words }} /> : <Line {...{ field, wiring }} />
      }
    />
  );
}

const LINES = {
  email: { type: 'email', dir: 'ltr', autocomplete: 'email', maxLength: 254 },
  tel: { type: 'tel', dir: 'ltr', autocomplete: 'tel', maxLength: 40 },
  line: { type: 'text', dir: 'auto', maxLength: 200 },
} as const;

function Line({ field, wiring }: { field: FormField; wiring: Wiring }) {
  const line = field.kind === 'email' || field.kind === 'tel' ? LINES[field.kind] : LINES.line;
  return <input {...wiring} {...line} required={field.required} defaultValue={String(field.value)} />;
}

function Choice({ field, wiring, words }: Omit<ControlProps, 'error'> & { wiring: Wiring }) {
  const { options, value, required } = field;
  return (
    <select {...wiring} required={required}>
      {value === '' && <option value="">{words.choose}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
