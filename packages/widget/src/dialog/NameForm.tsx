import { MicOff, Video, VideoOff } from 'lucide';
import type { Dialog, DialogProps } from './dialog.ts';
import { Field } from './Field.tsx';
import { type SubmitOf, textOf } from './form-values.ts';
import { Icon } from './Icon.tsx';
import { NameField } from './NameField.tsx';

/** What is asked before the call: a name, and a department where there is more than one. */
export function NameForm({ dialog }: DialogProps) {
  const { model, texts } = dialog;
  const busy = model.site.value?.availability === 'busy';
  return (
    <form class="step" noValidate onSubmit={(event) => submit(event, dialog)}>
      <h2>{texts.form.heading}</h2>
      <p class="lead">{busy ? texts.form.busy : texts.form.lead}</p>
      <NameField dialog={dialog} missing={model.nameMissing.value} />
      <DepartmentField dialog={dialog} />
      <button type="submit" class="button">
        <Icon node={Video} />
        {texts.form.submit}
      </button>
      <DeviceHint dialog={dialog} />
    </form>
  );
}

function submit(event: SubmitOf, { model }: Dialog): void {
  event.preventDefault();
  const form = event.currentTarget;
  const name = textOf(form, 'name');
  void model.call({ name, department: textOf(form, 'department') || model.draft.department });
  if (name === '') form.querySelector('input')?.focus();
}

function DepartmentField({ dialog: { model, texts } }: DialogProps) {
  const departments = model.site.value?.departments ?? [];
  if (departments.length < 2 || model.hasDepartment) return null;
  return (
    <Field
      label={texts.form.department}
      name="department"
      control={(wiring) => (
        <select {...wiring}>
          {departments.map(({ key, name }) => (
            <option key={key} value={key} selected={key === model.draft.department}>
              {name}
            </option>
          ))}
        </select>
      )}
    />
  );
}

/** Says before the browser asks what it will ask, or which device will be missing. */
function DeviceHint({ dialog: { model, texts } }: DialogProps) {
  const { camera, microphone } = model.devices.value;
  const withoutCamera = camera ? texts.form.ready : texts.form.voiceOnly;
  return (
    <p class="device-hint">
      <Icon node={microphone ? (camera ? Video : VideoOff) : MicOff} />
      {microphone ? withoutCamera : texts.form.noMicrophone}
    </p>
  );
}
