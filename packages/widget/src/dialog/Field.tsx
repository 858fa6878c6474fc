import type { ComponentChildren } from 'preact';

/** What ties a control to its label and its note. */
export interface Wiring {
  id: string;
  name: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

interface FieldProps {
  label: string;
  name: string;
  error?: string | null;
  hint?: string;
  control: (wiring: Wiring) => ComponentChildren;
}

/** A label, its control, and below it what helps or what is wrong. */
export function Field({ label, name, error = null, hint, control }: FieldProps) {
  const id = `field-${name}`;
  const note = error ?? hint;
  const noteId = note === undefined ? undefined : `${id}-note`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {control({ id, name, 'aria-invalid': error !== null, 'aria-describedby': noteId })}
      {note !== undefined && (
        <p id={noteId} class={error === null ? 'hint' : 'hint is-error'}>
          {note}
        </p>
      )}
    </div>
  );
}
