import type { AllHTMLAttributes, InputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';

type Attribute =
  | 'autocomplete'
  | 'autocapitalize'
  | 'spellcheck'
  | 'required'
  | 'minLength'
  | 'maxLength'
  | 'pattern'
  | 'defaultValue'
  | 'autoFocus'
  | 'inputMode'
  | 'value'
  | 'onInput';

interface Props extends Pick<AllHTMLAttributes<HTMLInputElement>, Attribute> {
  label: string;
  name: string;
  type?: 'text' | 'password';
  hint?: string;
  invalid?: boolean;
}

/** A labelled line of text to fill in. */
export function Field({ label, hint, invalid = false, ...rest }: Props) {
  const id = useId();
  // Preact describes inputs as one type per kind; a kind chosen at run time fits the attributes but no single one of them.
  const input = rest as InputHTMLAttributes<HTMLInputElement>;
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        class="field__input"
        aria-invalid={invalid}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
      />
      {hint !== undefined && (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
