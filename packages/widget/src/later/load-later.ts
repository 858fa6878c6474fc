import type { DialogStore } from '../call/dialog-state.ts';
import { adoptStyles } from '../looks/style-sheet.ts';
import type { Shell } from '../shared/shell.ts';
import { loadTexts } from '../texts/load-texts.ts';
import type { LaterTexts } from '../texts/texts.ts';

export type Later = typeof import('./later.ts').later & { texts: LaterTexts };

const RETRY_MS = 3_000;

/**
 * Fetches what a call does not need, once, and after a failure again until it is there.
 *
 * @returns a loader that never fails; the store tells whether it is there or has failed
 */
export function createLaterLoader(shell: Shell, store: DialogStore): () => void {
  let loading = false;
  const load = async () => {
    const [{ later }, texts] = await Promise.all([import('./later.ts'), loadTexts(shell, 'later')]);
    adoptStyles(shell.root, later.styles);
    store.set({ later: { ...later, texts }, laterFailed: false });
  };
  const attempt = () => {
    if (loading || store.state.later !== null || shell.destroyed.aborted) return;
    loading = true;
    load().catch(() => {
      loading = false;
      store.set({ laterFailed: true });
      setTimeout(attempt, RETRY_MS);
    });
  };
  return attempt;
}
