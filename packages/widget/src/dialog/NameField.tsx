import type { DialogProps } from './dialog.ts';
import { Field } from './Field.tsx';

export function NameField({ dialog: { state, texts }, missing }: DialogProps & { missing: boolean }) {
  return (
    <Field
      label={texts.name}
      name="name"
      error={missing ? texts.nameMissing : null}
      control={(wiring) => (
        <input
          {...wiring}
          type="text"
          autocomplete="name"
          maxLength={100}
          defaultValue={state.draft.name}
          data-first
        />
      )}
    />
  );
}
