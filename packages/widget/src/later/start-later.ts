import { asksMore } from '../call/asks-more.ts';
import type { DialogKit } from '../dialog/dialog.ts';
import { textOf } from '../dialog/form-values.ts';
import { createPartLoader } from '../parts/part-loader.ts';
import { fetchParts } from './fetch-parts.ts';
import { forgetUnknownDepartment } from './forget-unknown-department.ts';
import { keepTalkClock } from './talk-clock.ts';
import { watchPicture } from './watch-picture.ts';

/** Fetches what only some visitors need, when they do. */
export function startLater(kit: DialogKit) {
  const { store, calls, shell } = kit;
  keepTalkClock(kit);
  forgetUnknownDepartment(kit);
  watchPicture(kit);
  fetchParts(kit);
  const loadCheck = createPartLoader(kit, 'check', async () => (await import('../check/check.ts')).check);
  const loadForm = createPartLoader(kit, 'form', async () => (await import('../form/form.ts')).form);
  const isRefused = () => {
    const { phase } = store.state;
    return phase.name === 'error' && phase.code === 'denied';
  };
  store.onChange(() => isRefused() && loadCheck(), shell.destroyed);
  store.onChange(() => asksMore(store.state.site) && loadForm(), shell.destroyed);
  return {
    /** From the form, whose answers are kept; to the check of camera and microphone. */
    openCheck: (form: HTMLFormElement | null) => {
      const { draft, form: part } = store.state;
      if (form !== null) {
        const named = { ...draft, name: textOf(form, 'name') };
        store.set({ draft: part?.keep(form, named) ?? named });
      }
      store.set({ trial: undefined });
      calls.move({ name: 'check' });
      loadCheck();
    },
  };
}
