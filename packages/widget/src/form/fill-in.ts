import type { Draft } from '../call/call-request.ts';
import type { Dialog, DialogKit } from '../dialog/dialog.ts';
import { draftFrom, valuesOf } from './draft-from.ts';
import { type FieldFaults, faultOf } from './field-faults.ts';
import { type FormField, formFields } from './form-field.ts';

/** The fields as they are asked now; none while the words for them are on their way. */
export function fieldsNow({ state, shell }: Pick<Dialog, 'state' | 'shell'>): FormField[] {
  const { site, draft, form, later } = state;
  if (site === null || form === undefined || later === null) return [];
  const words = { ...later.texts, ...form.texts };
  return formFields(site, draft, words, shell.language, shell.options.department === undefined);
}

/** What can be done with the form once its fields are there. */
export function fillIn({ store, calls, shell }: DialogKit) {
  const fields = () => fieldsNow({ state: store.state, shell });
  return {
    /** Calls, or marks what is wrong. */
    send: (form: HTMLFormElement, draft: Draft): Promise<void> => {
      const values = valuesOf(form, fields());
      const found = [...values].map(([field, value]) => [field.name, faultOf(field, value)] as const);
      store.set({ faults: Object.fromEntries(found) });
      const isComplete = found.every(([, fault]) => fault === undefined);
      return calls.call(draftFrom(draft, values), isComplete);
    },
    /** Keeps what has been written, for when the form is shown again. */
    keep: (form: HTMLFormElement, draft: Draft): Draft => draftFrom(draft, valuesOf(form, fields())),
  };
}

/** Takes a complaint back as soon as the field is right. */
export function lookAgain(form: HTMLFormElement | null, dialog: Dialog): void {
  const { store, state } = dialog;
  if (form === null || state.faults === undefined) return;
  const values = valuesOf(form, fieldsNow(dialog));
  const left: FieldFaults = Object.fromEntries(
    [...values].map(([field, value]) => [field.name, state.faults?.[field.name] && faultOf(field, value)]),
  );
  if (JSON.stringify(left) !== JSON.stringify(state.faults)) store.set({ faults: left });
}
