import { PhoneIncoming } from 'lucide';
import type { CallbackFault } from '../call/callback-model.ts';
import type { Dialog, DialogProps } from './dialog.ts';
import { Field } from './Field.tsx';
import { type SubmitOf, textOf } from './form-values.ts';
import { Icon } from './Icon.tsx';
import { NameField } from './NameField.tsx';

/** The way on when nobody is there: how the visitor wants to be reached. */
export function CallbackForm({ dialog }: DialogProps) {
  const { callback, texts } = dialog;
  const fault = callback.fault.value;
  const error = (of: CallbackFault, words: string) => (fault === of ? words : null);
  return (
    <form class="step" noValidate onSubmit={(event) => void submit(event, dialog)}>
      <h2>{texts.callback.heading}</h2>
      <p class="lead">{texts.callback.lead}</p>
      <NameField dialog={dialog} missing={fault === 'name'} />
      <Field
        label={texts.callback.phone}
        name="phone"
        hint={texts.callback.either}
        error={error('contact', texts.callback.contactMissing)}
        control={(wiring) => <input {...wiring} type="tel" autocomplete="tel" maxLength={40} />}
      />
      <Field
        label={texts.callback.email}
        name="email"
        error={error('email', texts.callback.emailWrong)}
        control={(wiring) => <input {...wiring} type="email" autocomplete="email" maxLength={254} />}
      />
      <Field
        label={texts.callback.message}
        name="message"
        error={error('failed', texts.callback.failed)}
        control={(wiring) => <textarea {...wiring} rows={2} maxLength={2000} />}
      />
      <button type="submit" class="button" disabled={callback.sending.value}>
        <Icon node={PhoneIncoming} />
        {texts.callback.submit}
      </button>
    </form>
  );
}

async function submit(event: SubmitOf, { callback }: Dialog): Promise<void> {
  event.preventDefault();
  const form = event.currentTarget;
  const sent = callback.submit({
    name: textOf(form, 'name'),
    phone: textOf(form, 'phone'),
    email: textOf(form, 'email'),
    message: textOf(form, 'message'),
  });
  form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  await sent;
}
