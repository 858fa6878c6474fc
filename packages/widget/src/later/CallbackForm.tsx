import { PhoneIncoming } from 'lucide';
import type { Dialog } from '../dialog/dialog.ts';
import { Field } from '../dialog/Field.tsx';
import { type SubmitOf, textOf } from '../dialog/form-values.ts';
import { Icon } from '../dialog/Icon.tsx';
import { NameField } from '../dialog/NameField.tsx';
import type { CallbackFault } from './callback-request.ts';
import type { LaterProps } from './later-props.ts';
import { sendCallback } from './send-callback.ts';

/** The way on when nobody is there: how the visitor wants to be reached. */
export function CallbackForm({ dialog, words }: LaterProps) {
  const { fault, sending } = dialog.state.callback;
  const error = (of: CallbackFault, text: string) => (fault === of ? text : null);
  return (
    <form class="step" noValidate onSubmit={(event) => void submit(event, dialog)}>
      <h2>{words.callback.heading}</h2>
      <p class="lead">{words.callback.lead}</p>
      <NameField dialog={dialog} missing={fault === 'name'} />
      <Field
        label={words.callback.phone}
        name="phone"
        hint={words.callback.either}
        error={error('contact', words.callback.contactMissing)}
        control={(wiring) => <input {...wiring} type="tel" autocomplete="tel" maxLength={40} />}
      />
      <Field
        label={words.callback.email}
        name="email"
        error={error('email', words.callback.emailWrong)}
        control={(wiring) => <input {...wiring} type="email" autocomplete="email" maxLength={254} />}
      />
      <Field
        label={words.callback.message}
        name="message"
        error={error('failed', words.callback.failed)}
        control={(wiring) => <textarea {...wiring} rows={2} maxLength={2000} />}
      />
      <button type="submit" class="button" disabled={sending}>
        <Icon node={PhoneIncoming} />
        {words.callback.submit}
      </button>
    </form>
  );
}

async function submit(event: SubmitOf, dialog: Dialog): Promise<void> {
  event.preventDefault();
  const form = event.currentTarget;
  const sent = sendCallback(dialog, {
    name: textOf(form, 'name'),
    phone: textOf(form, 'phone'),
    email: textOf(form, 'email'),
    message: textOf(form, 'message'),
  });
  form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  await sent;
}
