import { isInRoom } from '../call/phase.ts';
import type { DialogKit } from '../dialog/dialog.ts';

/** Longer than the video server's page takes on a slow telephone. */
const PATIENCE_MS = 15_000;

/**
 * A video server that cannot be reached from here does not say so: after a while the visitor is told, and has the ways on.
 * Should the picture come after all, it is shown.
 */
export function watchPicture({ store, shell }: Pick<DialogKit, 'store' | 'shell'>): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    waiting = void clearTimeout(waiting);
  };
  const follow = () => {
    const { phase, trouble, pictureLoaded } = store.state;
    const isAwaited = isInRoom(phase) && !pictureLoaded;
    if (!isAwaited || trouble !== null) stop();
    else waiting ??= setTimeout(() => store.set({ trouble: 'late' }), PATIENCE_MS);
    if (!isAwaited && trouble === 'late') store.set({ trouble: null });
  };
  store.onChange(follow, shell.destroyed);
  shell.destroyed.addEventListener('abort', stop);
  follow();
}
