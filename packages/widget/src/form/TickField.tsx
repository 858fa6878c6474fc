import type { FormField } from './form-field.ts';

/** A box to tick, with its words beside it. */
export function TickField({ field, error }: { field: FormField; error: string | null }) {
  const noteId = `field-${field.name}-note`;
  return (
    <div class="field">
      <label class="tick">
        <input
          type="checkbox"
          name={field.name}
          required={field.required}
          defaultChecked={field.value === true}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : noteId}
        />
        <bdi>{field.label}</bdi>
      </label>
      {error !== null && (
        <p id={noteId} class="hint is-error">
          {error}
        </p>
      )}
    </div>
  );
}
