import { createVisitorApi } from '@frontdesk/service-client';
import { CallActions } from './call/call-actions.ts';
import { initialState } from './call/dialog-state.ts';
import { drawDialog } from './dialog/draw-dialog.tsx';
import { createLaterLoader } from './later/load-later.ts';
import { keepAccentVisible } from './looks/keep-accent-visible.ts';
import { adoptStyles } from './looks/style-sheet.ts';
import { readPass } from './shared/call-storage.ts';
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
  const api = createVisitorApi({ baseUrl });
  const store = createStore(initialState(options.department ?? null));
  const picture = { place: document.createElement('div'), title: texts.videoCall };
  const calls = new CallActions({ shell, api, store, picture });
  const loadLater = createLaterLoader(shell, store);
  const focus = drawDialog(shell, picture.place, { store, calls, api, texts });
  shell.destroyed.addEventListener('abort', () => calls.dispose());
  return {
    open: (department) => {
      if (department !== null) store.set({ draft: { ...store.state.draft, department } });
      calls.open();
      focus.moveIn();
      loadLater();
    },
    close: () => calls.close(),
    hangUp: () => calls.hangUp(),
    // Nobody pressed anything: the call comes back without drawing the focus, and small where the visitor walked on.
    resume: () => {
      const pass = readPass(options.site);
      if (pass === null) return;
      store.set({ view: isReload() ? 'panel' : 'mini' });
      void calls.resume(pass);
      loadLater();
    },
  };
};
