import { Video } from 'lucide';
import type { Dialog, DialogProps } from './dialog.ts';
import { type SubmitOf, textOf } from './form-values.ts';
import { Icon } from './Icon.tsx';
import { NameField } from './NameField.tsx';

/** What is asked before the call: a name, and whatever else the site asks for. */
export function NameForm({ dialog }: DialogProps) {
  const { state, texts } = dialog;
  const { form, later } = state;
  const busy = state.site?.availability === 'busy';
  return (
    <form class="step" noValidate onSubmit={(event) => submit(event, dialog)}>
      <h2>{texts.formHeading}</h2>
      <p class="lead">{busy ? texts.formBusy : texts.formLead}</p>
      <NameField dialog={dialog} missing={state.nameMissing} />
      {form && <form.Fields dialog={dialog} words={form.texts} />}
      <button type="submit" class="button">
        <Icon node={Video} />
        {texts.submit}
      </button>
      {later ? <later.Devices dialog={dialog} words={later.texts} /> : <DeviceHint dialog={dialog} />}
    </form>
  );
}

function submit(event: SubmitOf, { state, calls }: Dialog): void {
  event.preventDefault();
  const element = event.currentTarget;
  const draft = { ...state.draft, name: textOf(element, 'name') };
  void (state.form?.send(element, draft) ?? calls.call(draft));
  element.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
}

/** Says before the browser asks what it will ask, or which device will be missing. */
export function DeviceHint({ dialog: { state, texts } }: DialogProps) {
  const { camera, microphone } = state.devices;
  const withoutCamera = camera ? texts.ready : texts.voiceOnly;
  return <p class="hint">{microphone ? withoutCamera : texts.noMicrophone}</p>;
}
