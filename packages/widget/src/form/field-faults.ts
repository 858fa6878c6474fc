import { isEmail, isPhone } from '../shared/ways-to-reach.ts';
import type { FormField, FormWords } from './form-field.ts';

type FaultText = keyof FormWords;

/** By a field's name, what to say of it. */
export type FieldFaults = Readonly<Record<string, FaultText | undefined>>;

/** What is wrong with what stands in a field; undefined when nothing is. */
export function faultOf({ name, kind, required }: FormField, value: string | boolean): FaultText | undefined {
  if (value === '' || value === false) return required ? missing(name, kind) : undefined;
  if (kind === 'email' && !isEmail(String(value))) return 'emailWrong';
  return kind === 'tel' && !isPhone(String(value)) ? 'phoneWrong' : undefined;
}

function missing(name: string, kind: FormField['kind']): FaultText {
  if (name === 'consent') return 'consentMissing';
  if (kind === 'choice') return 'choiceMissing';
  return kind === 'tick' ? 'tickMissing' : 'missing';
}
