import { PhoneIncoming } from 'lucide';
import type { Dialog } from '../dialog/dialog.ts';
import { Field } from '../dialog/Field.tsx';
import { type SubmitOf, textOf } from '../dialog/form-values.ts';
import { Icon } from '../dialog/Icon.tsx';
import { NameField } from '../dialog/NameField.tsx';
import { ContactFields } from './ContactFields.tsx';
import type { CallbackFault } from './callback-request.ts';
import type { LaterProps } from './later-props.ts';
import { sendCallback } from './send-callback.ts';
import { TimeField, timeIn } from './TimeField.tsx';

/** The way on when nobody is there: how and when the visitor wants to be reached. */
export function CallbackForm({ dialog, words }: LaterProps) {
  const { fault, sending } = dialog.state.callback;
  const { contact } = dialog.state.draft;
  const error = (of: CallbackFault, text: string) => (fault === of ? text : null);
  return (
    <form class="step is-callback" noValidate onSubmit={(event) => void submit(event, dialog)}>
      <h2>{words.callbackHeading}</h2>
      <p class="lead">{words.callbackLead}</p>
      <NameField dialog={dialog} missing={fault === 'name'} />
      <ContactFields
        words={words}
        contact={contact}
        errors={{ phone: error('contact', words.contactMissing), email: error('email', words.emailWrong) }}
      />
      <TimeField words={words} wrong={fault === 'time'} />
      <Field
        label={words.message}
        name="message"
        error={error('failed', words.callbackFailed)}
        control={(wiring) => <textarea {...wiring} rows={2} maxLength={2000} />}
      />
      <button type="submit" class="button" aria-disabled={sending}>
        <Icon node={PhoneIncoming} />
        {words.askCallback}
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
    time: timeIn(form),
    message: textOf(form, 'message'),
  });
  form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  await sent;
}
