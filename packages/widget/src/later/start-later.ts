import { asksMore } from '../call/asks-more.ts';
import type { DialogKit } from '../dialog/dialog.ts';
import { textOf } from '../dialog/form-values.ts';
import { createPartLoader } from '../parts/part-loader.ts';
import { fetchParts } from './fetch-parts.ts';
import { forgetUnknownDepartment } from './forget-unknown-department.ts';
import { keepTalkClock } from './talk-clock.ts';
import { tellModal } from './tell-modal.ts';
import { watchPicture } from './watch-picture.ts';

/** Fetches what only some visitors need, when they do. */
export function startLater(kit: DialogKit) {
  const { store, calls, shell } = kit;
  keepTalkClock(kit);
  forgetUnknownDepartment(kit);
  watchPicture(kit);
  tellModal(kit);
  fetchParts(kit);
  const loadCheck = createPartLoader(kit, 'check', async () => (await import('../check/check.ts')).check);
  const loadForm = createPartLoader(kit, 'form', async () => (await import('../form/form.ts')).form);
  store.onChange(() => {
    const { phase, site } = store.state;
    if (phase.name === 'error' && phase.code === 'denied') loadCheck();
    if (asksMore(site)) loadForm();
  }, shell.destroyed);
  const keep = (form: HTMLFormElement) => {
    const { draft, form: part } = store.state;
    const named = { ...draft, name: textOf(form, 'name') };
    store.set({ draft: part?.keep(form, named) ?? named });
  };
  keepOnClosing(kit, keep);
  return {
    /** From the form, whose answers are kept; to the check of camera and microphone. */
    openCheck: (form: HTMLFormElement | null) => {
      if (form !== null) keep(form);
      store.set({ trial: undefined });
      calls.move({ name: 'check' });
      loadCheck();
    },
  };
}

/** Whoever closes the dialog over a form finds it as it was. */
function keepOnClosing({ store, shell }: DialogKit, keep: (form: HTMLFormElement) => void): void {
  let { view } = store.state;
  store.onChange(() => {
    const closes = view !== 'closed' && store.state.view === 'closed';
    view = store.state.view;
    // The form goes with the step, which comes after the view.
    const form = shell.root.querySelector('form');
    if (closes && store.state.phase.name === 'form' && form !== null) keep(form);
  }, shell.destroyed);
}
