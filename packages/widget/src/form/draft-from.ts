import type { Draft } from '../call/call-request.ts';
import type { FormField } from './form-field.ts';

export type Values = ReadonlyMap<FormField, string | boolean>;

/** What stands in the fields; a tick is true or false. */
export function valuesOf(form: HTMLFormElement, fields: readonly FormField[]): Values {
  const data = new FormData(form);
  return new Map(
    fields.map((field) => {
      const value = data.get(field.name);
      return [field, field.kind === 'tick' ? value !== null : String(value ?? '').trim()];
    }),
  );
}

/** The same as what is sent with a call; what was left empty is left out. */
export function draftFrom(draft: Draft, values: Values): Draft {
  const said = new Map([...values].map(([{ name }, value]) => [name, value]));
  const text = (name: string) => String(said.get(name) ?? '') || undefined;
  const given = <T extends object>(record: T) =>
    // Undefined is what makes an entry go, so none is left.
    Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
      [K in keyof T]: Exclude<T[K], undefined>;
    };
  const answers = [...said].flatMap(([name, value]) =>
    name.startsWith('answers.') && value !== '' ? [[name.slice('answers.'.length), value] as const] : [],
  );
  return {
    ...draft,
    department: text('department') ?? draft.department,
    contact: given({ email: text('email'), phone: text('phone'), reference: text('reference') }),
    more: given({
      topic: text('topic'),
      answers: answers.length === 0 ? undefined : Object.fromEntries(answers),
      consent: said.get('consent') === true ? true : undefined,
    }),
  };
}
