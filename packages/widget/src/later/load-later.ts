import type { DialogStore } from '../call/dialog-state.ts';
import { adoptStyles } from '../looks/style-sheet.ts';
import type { Language } from '../texts/language.ts';
import type { LaterTexts } from '../texts/later-en.ts';
import { loadLaterTexts } from '../texts/load-texts.ts';

export type Later = typeof import('./later.ts').later & { texts: LaterTexts };

/**
 * Fetches what a call does not need, once. After a failure it can be asked again, though a browser may remember a failed
 * import for the life of the page.
 *
 * @returns a loader that never fails; the store tells whether it is there or has failed
 */
export function createLaterLoader(root: ShadowRoot, store: DialogStore, language: Language): () => void {
  let loading = false;
  const load = async () => {
    const [{ later }, texts] = await Promise.all([import('./later.ts'), loadLaterTexts(language)]);
    adoptStyles(root, later.styles);
    store.set({ later: { ...later, texts }, laterFailed: false });
  };
  return () => {
    if (loading || store.state.later !== null) return;
    loading = true;
    load().catch(() => {
      loading = false;
      store.set({ laterFailed: true });
    });
  };
}
