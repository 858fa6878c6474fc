import type { DialogKit } from '../dialog/dialog.ts';
import { warn } from '../shared/warn.ts';

/**
 * A page may ask for a department that the site does not have, by a slip of the pen. Its owner is told; the visitor, who
 * could do nothing about it, is called by whichever department the service chooses.
 */
export function forgetUnknownDepartment({ store, shell }: Pick<DialogKit, 'store' | 'shell'>): void {
  store.onChange(() => {
    const { site, draft } = store.state;
    const { department } = draft;
    if (site === null || department === null) return;
    if (site.departments.some(({ key }) => key === department)) return;
    warn(`No such department: ${department}.`);
    store.set({ draft: { ...draft, department: null } });
  }, shell.destroyed);
}
