import { createVisitorApi } from '@frontdesk/service-client';
import { CallActions } from './call/call-actions.ts';
import { initialState } from './call/dialog-state.ts';
import { isBusy } from './call/phase.ts';
import { drawDialog } from './dialog/draw-dialog.tsx';
import { keepKeysInside } from './dialog/keep-keys-inside.ts';
import { keepAccentVisible } from './looks/keep-accent-visible.ts';
import { adoptStyles } from './looks/style-sheet.ts';
import { createPartLoader } from './parts/part-loader.ts';
import { isElsewhere } from './shared/call-lock.ts';
import { dropPass, readPass } from './shared/call-storage.ts';
import { isReload } from './shared/navigation.ts';
import type { MountBody } from './shared/shell.ts';
import { createStore } from './shared/store.ts';
import callCss from './styles/call.css?inline';
import dialogCss from './styles/dialog.css?inline';
import formsCss from './styles/forms.css?inline';
import rolesCss from './styles/roles.css?inline';
import { loadTexts } from './texts/load-texts.ts';

/** What the launcher loads on intent: everything from the dialog to the end of the call. */
export const mountBody: MountBody = async (shell) => {
  const { baseUrl, options, root } = shell;
  const texts = await loadTexts(shell, 'call');
  adoptStyles(root, rolesCss, dialogCss, formsCss, callCss);
  keepAccentVisible(shell);
  keepKeysInside(shell);
  const api = createVisitorApi({ baseUrl });
  const store = createStore(initialState(options.department ?? null));
  const picture = { place: document.createElement('div'), title: () => texts.videoCall };
  const calls = new CallActions({ shell, api, store, picture });
  const kit = { shell, store, calls, api, texts };
  const loadLater = createPartLoader(kit, 'later', async () => (await import('./later/later.ts')).later);
  const focus = drawDialog(kit, picture.place);
  shell.destroyed.addEventListener('abort', () => calls.dispose());
  return {
    open: (department) => {
      focus.rememberOpener();
      calls.open(department);
      focus.moveIn();
      loadLater();
    },
    close: () => calls.close(),
    hangUp: async () => {
      const pass = readPass(options.site);
      if (isBusy(store.state.phase)) return calls.hangUp();
      // Before anybody takes it up; and it may be another tab's.
      dropPass(options.site);
      if (pass !== null && !(await isElsewhere(options.site))) await calls.hangUp(pass);
    },
    // Nobody pressed anything: the call comes back without drawing the focus, and small where the visitor walked on.
    resume: async () => {
      loadLater();
      // A tab that was made from another one comes with a copy of its pass.
      const elsewhere = await isElsewhere(options.site);
      const pass = readPass(options.site);
      // It is here, on a page that the browser kept.
      if (isBusy(store.state.phase)) return;
      // Hung up meanwhile, or the widget is gone.
      if (pass === null || shell.destroyed.aborted) return;
      if (elsewhere) return calls.move({ name: 'elsewhere' });
      store.set({ view: isReload() ? 'panel' : 'mini' });
      await calls.resume(pass);
    },
  };
};
