import { Control } from './Control.tsx';
import { fieldsNow, lookAgain } from './fill-in.ts';
import type { FormField } from './form-field.ts';
import type { FormProps } from './form-props.ts';
import { TickField } from './TickField.tsx';

/** Everything that the site asks beside the name. */
export function FormFields({ dialog, words }: FormProps) {
  const { state } = dialog;
  const { later } = state;
  if (later === null) return null;
  const say = { ...later.texts, ...words };
  const error = ({ name }: FormField) => {
    const fault = state.faults?.[name];
    return fault === undefined ? null : say[fault];
  };
  return (
    <div class="fields" onInput={(event) => lookAgain(event.currentTarget.closest('form'), dialog)}>
      {fieldsNow(dialog).map((field) =>
        field.kind === 'tick' ? (
          <TickField key={field.name} field={field} error={error(field)} />
        ) : (
          <Control key={field.name} field={field} error={error(field)} words={words} />
        ),
      )}
    </div>
  );
}
