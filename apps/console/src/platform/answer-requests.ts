import { type ReadonlySignal, signal } from '@preact/signals';
import { ANSWER_HASH, type WorkerMessage } from '../../worker/messages.ts';

/** One press; another is another object, also for the same call. */
export interface AnswerRequest {
  callId: string;
}

/**
 * The call that the Answer button of a notification named: told by the service worker to an open window, and in the
 * address of one that was opened for it.
 */
export function watchAnswerRequests(window: Window): ReadonlySignal<AnswerRequest | null> {
  const { hash, pathname } = window.location;
  const requested = signal<AnswerRequest | null>(
    hash.startsWith(ANSWER_HASH) ? { callId: hash.slice(ANSWER_HASH.length) } : null,
  );
  // A reload must not answer again.
  if (requested.value !== null) window.history.replaceState(null, '', pathname);
  if ('serviceWorker' in window.navigator) {
    window.navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.type === 'answer') requested.value = { callId: data.callId };
    });
  }
  return requested;
}
