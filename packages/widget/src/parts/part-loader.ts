import type { DialogState } from '../call/dialog-state.ts';
import type { DialogKit } from '../dialog/dialog.ts';
import { adoptStyles } from '../looks/style-sheet.ts';
import { loadTexts } from '../texts/load-texts.ts';
import type { AllTexts } from '../texts/texts.ts';
import type { PartCode, PartName } from './parts.ts';

const RETRY_MS = 3_000;

/**
 * Fetches a part with its words, once, and after a failure again until it is there; then starts it.
 *
 * @returns a loader that never fails; the store tells whether the part is there or has failed
 */
export function createPartLoader<Name extends PartName>(
  kit: DialogKit,
  name: Name,
  importPart: () => Promise<PartCode[Name]>,
): () => void {
  const { shell, store } = kit;
  let loading = false;
  const start = ([part, texts]: [PartCode[Name], AllTexts[Name]]) => {
    if (shell.destroyed.aborted) return;
    adoptStyles(shell.root, part.styles);
    const started = { ...part, ...part.start(kit), texts };
    // A key that is a type parameter is more than TypeScript follows; each part has its place under its name.
    store.set({ [name]: started, laterFailed: false } as Partial<DialogState>);
  };
  const attempt = () => {
    if (loading || shell.destroyed.aborted) return;
    loading = true;
    const fetched = Promise.all([importPart(), loadTexts(shell, name)]);
    // Only what did not come is tried again: what has begun to start would listen twice.
    fetched.then(start, () => {
      loading = false;
      store.set({ laterFailed: true });
      setTimeout(attempt, RETRY_MS);
    });
  };
  return attempt;
}
