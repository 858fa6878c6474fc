import { isLive } from '../call/phase.ts';
import type { DialogKit } from '../dialog/dialog.ts';
import { untilNextGoes } from './recent-calls.ts';
import { keepRecent, readRecent } from './recent-storage.ts';

/** Keeps each call that ends on this page for an hour, and forgets it then. */
export function startAfter({ store, shell }: DialogKit) {
  const { site } = shell.options;
  let { phase } = store.state;
  let forgetting: ReturnType<typeof setTimeout> | undefined;
  const forgetInTime = () => {
    clearTimeout(forgetting);
    const wait = untilNextGoes(readRecent(site), Date.now());
    if (wait !== null) forgetting = setTimeout(forgetInTime, wait + 1);
  };
  store.onChange(() => {
    const [before, now] = [phase, store.state.phase];
    phase = now;
    if (!isLive(before) || now.name !== 'ended') return;
    const { draft, talkedMs } = store.state;
    keepRecent(site, {
      endedAt: Date.now(),
      talkedMs,
      reason: now.call.end_reason ?? 'completed',
      operator: now.call.operator?.name ?? null,
      name: draft.name,
      department: draft.department,
    });
    forgetInTime();
  }, shell.destroyed);
  forgetInTime();
  shell.destroyed.addEventListener('abort', () => clearTimeout(forgetting));
  return {};
}
