import { isLive } from '../call/phase.ts';
import type { DialogKit } from '../dialog/dialog.ts';
import type { RecentCall } from './recent-calls.ts';

type Caller = Pick<RecentCall, 'name' | 'department'>;

const keyOf = (site: string) => `frontdesk:${site}:caller`;

/**
 * Keeps who calls, and whom, beside the call in the tab and no longer than that: on the next page, too, one press calls
 * again.
 */
export function keepCaller({ store, shell }: Pick<DialogKit, 'store' | 'shell'>): void {
  const key = keyOf(shell.options.site);
  let kept = read(key);
  const { draft, phase } = store.state;
  if (isLive(phase) && draft.name === '') store.set({ draft: { ...draft, ...callerIn(kept) } });
  const follow = () => {
    const { name, department } = store.state.draft;
    const said = isLive(store.state.phase) && name !== '' ? JSON.stringify({ name, department }) : null;
    if (said === kept) return;
    kept = said;
    write(key, said);
  };
  store.onChange(follow, shell.destroyed);
  follow();
}

/** Storage may be forbidden, or hold what we did not write. */
function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, said: string | null): void {
  try {
    if (said === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, said);
  } catch {
    // Then the next page asks for it anew.
  }
}

function callerIn(kept: string | null): Partial<Caller> {
  try {
    const { name, department } = Object(JSON.parse(kept ?? 'null'));
    return typeof name === 'string'
      ? { name, department: typeof department === 'string' ? department : null }
      : {};
  } catch {
    return {};
  }
}
