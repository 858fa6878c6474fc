import type { Draft } from '../call/call-request.ts';
import { Field } from '../dialog/Field.tsx';
import type { LaterProps } from './later-props.ts';

interface ContactProps {
  readonly words: LaterProps['words'];
  /** What the visitor has told already. */
  readonly contact: Draft['contact'];
  readonly errors: { readonly phone: string | null; readonly email: string | null };
  /** Nothing is asked before them. */
  readonly isFirst?: boolean;
}

/** How to reach a visitor, by one way or the other. */
export function ContactFields({ words, contact, errors, isFirst }: ContactProps) {
  return (
    <>
      <Field
        label={words.phone}
        name="phone"
        hint={words.either}
        error={errors.phone}
        control={(wiring) => (
          <input
            {...wiring}
            type="tel"
            dir="ltr"
            autocomplete="tel"
            maxLength={40}
            defaultValue={contact?.phone}
            data-first={isFirst}
          />
        )}
      />
      <Field
        label={words.email}
        name="email"
        error={errors.email}
        control={(wiring) => (
          <input
            {...wiring}
            type="email"
            dir="ltr"
            autocomplete="email"
            maxLength={254}
            defaultValue={contact?.email}
          />
        )}
      />
    </>
  );
}
