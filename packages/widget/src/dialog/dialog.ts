import type { VisitorApi } from '@frontdesk/service-client';
import type { CallActions } from '../call/call-actions.ts';
import type { DialogState, DialogStore } from '../call/dialog-state.ts';
import type { Shell } from '../shared/shell.ts';
import type { CallTexts } from '../texts/texts.ts';

/** What can be done, where it is kept, and the words. */
export interface DialogKit {
  store: DialogStore;
  calls: CallActions;
  api: VisitorApi;
  texts: CallTexts;
  shell: Shell;
}

/** What every component is handed: all that, and what to show now. Components keep nothing. */
export interface Dialog extends DialogKit {
  state: DialogState;
}

export interface DialogProps {
  dialog: Dialog;
}
