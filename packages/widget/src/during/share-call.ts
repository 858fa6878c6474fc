import { isBusy } from '../call/phase.ts';
import type { DialogKit } from '../dialog/dialog.ts';
import { lockName } from '../shared/call-lock.ts';
import { dropPass, type KeptCall, keepPass } from '../shared/call-storage.ts';
import { TabLock } from './tab-lock.ts';

/** What tabs of one site say to each other. */
type Word = { type: 'take' } | { type: 'pass'; pass: KeptCall };

const PATIENCE_MS = 3_000;

/**
 * One call for all tabs of a site: the tab that is in it holds a lock, and hands the call over when another one asks. Whoever
 * asks stands in line for the lock first, so that nobody takes the call for over in between.
 */
export function shareCall({ store, calls, shell }: DialogKit) {
  const { site } = shell.options;
  const lock = new TabLock(site);
  const channel = openChannel(site);
  const say = (word: Word) => channel?.postMessage(word);
  let taking: ReturnType<typeof setTimeout> | undefined;
  let watching: AbortController | null = null;

  const handOver = (pass: KeptCall) => {
    say({ type: 'pass', pass });
    calls.dispose();
    dropPass(site);
    calls.move({ name: 'elsewhere' });
    lock.release();
  };
  const receive = (pass: KeptCall) => {
    clearTimeout(taking);
    keepPass(site, pass);
    void calls.resume(pass);
    // Only now: a tab that neither has a call nor takes one lets go of the lock.
    taking = undefined;
    store.set({ view: 'panel' });
  };
  const hear = ({ data }: MessageEvent<Word>) => {
    const { pass } = calls.session;
    if (data.type === 'take' && pass !== null && isBusy(store.state.phase))
      handOver({ ...pass, camera: store.state.camera });
    if (data.type === 'pass' && taking !== undefined) receive(data.pass);
  };
  channel?.addEventListener('message', hear);
  const takeOver = () => {
    if (taking !== undefined) return;
    watching?.abort();
    lock.hold();
    taking = setTimeout(() => {
      taking = undefined;
      watching = null;
      store.set({ elsewhereFailed: true });
    }, PATIENCE_MS);
    store.set({ elsewhereFailed: false });
    say({ type: 'take' });
  };

  /** The call in the other tab is over. */
  const onFree = () => {
    if (store.state.view === 'closed') calls.move({ name: 'idle' });
    else void calls.prepare();
  };
  const follow = () => {
    const isElsewhere = store.state.phase.name === 'elsewhere';
    if (isBusy(store.state.phase)) lock.hold();
    else if (taking === undefined) lock.release();
    if (isElsewhere && watching === null) {
      watching = new AbortController();
      lock.whenFree(watching.signal, onFree);
    }
    if (!isElsewhere) {
      watching?.abort();
      watching = null;
    }
  };
  store.onChange(follow, shell.destroyed);
  shell.destroyed.addEventListener('abort', () => {
    clearTimeout(taking);
    watching?.abort();
    lock.release();
    channel?.close();
  });
  return { takeOver };
}

/** Null where the browser keeps tabs from each other, as Firefox does where the visitor has blocked cookies. */
function openChannel(site: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(lockName(site));
  } catch {
    return null;
  }
}
