import type { Dialog } from '../dialog/dialog.ts';
import { type SubmitOf, textOf } from '../dialog/form-values.ts';
import { ContactFields } from '../later/ContactFields.tsx';
import type { CallbackFault } from '../later/callback-request.ts';
import { keepMyPlace } from './keep-my-place.ts';
import { notSent } from './not-sent.ts';
import { JUST_WAITING } from './queue-state.ts';
import type { WaitingProps } from './waiting-props.ts';

/** How to ring back somebody whose place is kept. The words for it are those of a request to be called back. */
export function KeepPlaceForm({ dialog, words }: WaitingProps) {
  const { store, state } = dialog;
  const { fault, sending, ...queue } = state.queue ?? JUST_WAITING;
  const { contact } = state.draft;
  const texts = state.later?.texts;
  if (texts === undefined) return null;
  const error = (of: CallbackFault, text: string) => (fault === of ? text : null);
  return (
    <form class="keep-place" noValidate onSubmit={(event) => void submit(event, dialog)}>
      <p class="waiting-hint">{words.keepLead}</p>
      <ContactFields
        words={texts}
        contact={contact}
        errors={{
          phone: error('contact', texts.contactMissing),
          email: error('email', texts.emailWrong) ?? notSent(fault, texts),
        }}
        isFirst
      />
      <div class="waiting-ways">
        <button type="submit" class="button" aria-disabled={sending}>
          {words.keepSend}
        </button>
        <button
          type="button"
          class="button is-quiet"
          onClick={() => store.set({ queue: { ...queue, fault: null, sending: false, view: 'wait' } })}
        >
          {words.keepBack}
        </button>
      </div>
    </form>
  );
}

async function submit(event: SubmitOf, dialog: Dialog): Promise<void> {
  event.preventDefault();
  const form = event.currentTarget;
  const kept = keepMyPlace(dialog, { phone: textOf(form, 'phone'), email: textOf(form, 'email') });
  form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  await kept;
}
