import { isBusy, isLive } from '../call/phase.ts';
import type { DialogKit } from '../dialog/dialog.ts';
import { createPartLoader } from '../parts/part-loader.ts';

/** Fetches the other parts as the call goes on, each a step before it is needed. */
export function fetchParts(kit: DialogKit): void {
  const { store, shell } = kit;
  const waiting = createPartLoader(
    kit,
    'waiting',
    async () => (await import('../waiting/waiting.ts')).waiting,
  );
  const during = createPartLoader(kit, 'during', async () => (await import('../during/during.ts')).during);
  const after = createPartLoader(kit, 'after', async () => (await import('../after/after.ts')).after);
  store.onChange(() => {
    const { phase } = store.state;
    if (isBusy(phase) || phase.name === 'elsewhere') during();
    if (isLive(phase) && phase.name !== 'active') waiting();
    if (isLive(phase) || phase.name === 'ended') after();
    if (phase.name === 'form' && hasRecent(shell.options.site)) after();
  }, shell.destroyed);
}

function hasRecent(site: string): boolean {
  try {
    return localStorage.getItem(`frontdesk:${site}:recent`) !== null;
  } catch {
    return false;
  }
}
