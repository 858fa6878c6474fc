import { type ReadonlySignal, signal } from '@preact/signals';

export interface TabLead {
  /** Whether this tab is the one, of all that asked, that may act. */
  held: ReadonlySignal<boolean>;
  /** Asks to lead, now or when the leading tab closes. */
  ask: () => void;
  giveUp: () => void;
}

/** One leader among the tabs of this browser, by a Web Lock. Without Web Locks every tab leads: better twice than never. */
export function createTabLead(name: string): TabLead {
  const held = signal(false);
  let request: AbortController | null = null;
  let release: () => void = () => {};
  const hold = () =>
    new Promise<void>((resolve) => {
      held.value = true;
      release = resolve;
    });
  return {
    held,
    ask: () => {
      if (request !== null) return;
      request = new AbortController();
      if (!('locks' in navigator)) {
        held.value = true;
        return;
      }
      // Rejects only when this tab gives up while it waits, which is no error.
      navigator.locks.request(name, { signal: request.signal }, hold).catch(() => {});
    },
    giveUp: () => {
      request?.abort();
      request = null;
      held.value = false;
      release();
    },
  };
}
