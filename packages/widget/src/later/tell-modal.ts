import type { DialogKit } from '../dialog/dialog.ts';
import { coversPage } from './keep-tab-inside.ts';

/** Tells screen readers that there is nothing else to read where the dialog covers the page, as Tab goes round in it there. */
export function tellModal({ store, shell }: DialogKit): void {
  // Parts start once the dialog is drawn.
  const panel = shell.root.querySelector('.panel') as HTMLElement;
  const tell = () => panel.setAttribute('aria-modal', String(coversPage(panel)));
  store.onChange(tell, shell.destroyed);
  addEventListener('resize', tell, { signal: shell.destroyed });
  tell();
}
