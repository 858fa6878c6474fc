import type { FormField } from './form-field.ts';
import { linkedWords } from './linked-words.ts';

/** A box to tick, with its words beside it. A link among them opens beside the page, on which something may be filled in. */
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
        <bdi>
          {linkedWords(field.label).map(({ words, address }) =>
            address === undefined ? (
              words
            ) : (
              <a key={address} href={address} target="_blank" rel="noopener">
                {words}
              </a>
            ),
          )}
        </bdi>
      </label>
      {error !== null && (
        <p id={noteId} class="hint is-error">
          {error}
        </p>
      )}
    </div>
  );
}
