import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { Session } from './session.ts';

const RETRY_MS = 5_000;

/** An app that is started before the network is there finds the service by itself once it can be reached. */
export function retrySession(session: Session, online: ReadonlySignal<boolean>): () => void {
  let wasOnline = online.peek();
  return effect(() => {
    const isBack = online.value && !wasOnline;
    wasOnline = online.value;
    if (session.state.value.status !== 'unreachable') return;
    const load = () => void session.load.run();
    const timer = setTimeout(load, RETRY_MS);
    if (isBack) untracked(load);
    return () => clearTimeout(timer);
  });
}
