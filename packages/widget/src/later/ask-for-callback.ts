import type { DialogKit } from '../dialog/dialog.ts';

/** Shows the form in which to ask for a call back. */
export function askForCallback({ store, calls }: Pick<DialogKit, 'store' | 'calls'>): void {
  store.set({ callback: { fault: null, sending: false } });
  calls.move({ name: 'callback' });
}
