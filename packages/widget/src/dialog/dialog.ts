import type { VisitorApi } from '@frontdesk/service-client';
import type { CallActions } from '../call/call-actions.ts';
import type { DialogState, DialogStore } from '../call/dialog-state.ts';
import type { Shell } from '../shared/shell.ts';
import type { CallTexts } from '../texts/texts.ts';

/** What every component is handed: what to show, what can be done, and the words. Components keep nothing. */
export interface Dialog {
  state: DialogState;
  store: DialogStore;
  calls: CallActions;
  api: VisitorApi;
  texts: CallTexts;
  shell: Shell;
}

export interface DialogProps {
  dialog: Dialog;
}
