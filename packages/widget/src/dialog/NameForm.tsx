import { Video } from 'lucide';
import type { Dialog, DialogProps } from './dialog.ts';
import { Field } from './Field.tsx';
import { type SubmitOf, textOf } from './form-values.ts';
import { Icon } from './Icon.tsx';
import { NameField } from './NameField.tsx';

/** What is asked before the call: a name, and a department where there is more than one. */
export function NameForm({ dialog }: DialogProps) {
  const { state, texts } = dialog;
  const { later } = state;
  const busy = state.site?.availability === 'busy';
  return (
    <form class="step" noValidate onSubmit={(event) => submit(event, dialog)}>
      <h2>{texts.formHeading}</h2>
      <p class="lead">{busy ? texts.formBusy : texts.formLead}</p>
      <NameField dialog={dialog} missing={state.nameMissing} />
      <DepartmentField dialog={dialog} />
      {later && <later.Consent dialog={dialog} words={later.texts} />}
      <button type="submit" class="button">
        <Icon node={Video} />
        {texts.submit}
      </button>
      <DeviceHint dialog={dialog} />
    </form>
  );
}

function submit(event: SubmitOf, { state, calls }: Dialog): void {
  event.preventDefault();
  const form = event.currentTarget;
  const name = textOf(form, 'name');
  const department = textOf(form, 'department') || state.draft.department;
  const consent = textOf(form, 'consent') !== '';
  void calls.call({ name, department, consent });
  form.querySelector<HTMLInputElement>(name === '' ? 'input' : ':not(:checked)[type=checkbox]')?.focus();
}

function DepartmentField({ dialog: { state, texts, shell } }: DialogProps) {
  const departments = state.site?.departments ?? [];
  if (departments.length < 2 || shell.options.department !== undefined) return null;
  return (
    <Field
      label={texts.department}
      name="department"
      control={(wiring) => (
        <select {...wiring}>
          {departments.map(({ key, name }) => (
            <option key={key} value={key} selected={key === state.draft.department}>
              {name}
            </option>
          ))}
        </select>
      )}
    />
  );
}

/** Says before the browser asks what it will ask, or which device will be missing. */
function DeviceHint({ dialog: { state, texts } }: DialogProps) {
  const { camera, microphone } = state.devices;
  const withoutCamera = camera ? texts.ready : texts.voiceOnly;
  return <p class="hint">{microphone ? withoutCamera : texts.noMicrophone}</p>;
}
