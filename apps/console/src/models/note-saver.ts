import type { ConsoleCall } from '@frontdesk/contract';
import type { ConsoleApi, ProblemError } from '@frontdesk/service-client';
import type { ReadonlySignal } from '@preact/signals';
import { changesOf, writtenOver } from '../rules/note-drafts.ts';
import { withTheirs } from '../rules/with-theirs.ts';
import { attempt } from './attempt.ts';
import type { DraftStore } from './draft-store.ts';
import { createSaveQueue, type SaveQueue } from './save-queue.ts';

const RETRY_MS = 5_000;

export interface NoteSaver extends SaveQueue {
  /**
   * The call as it was when its draft was saved. Once the stream has sent another version, that is the newer one: a colleague
   * may have written.
   */
  savedInto: (callId: string) => ConsoleCall | null | undefined;
}

interface Dependencies {
  api: ConsoleApi;
  /** The call in hand. */
  call: ReadonlySignal<ConsoleCall | null>;
  /** Login of who is signed in now: nothing is saved in the name of anybody but who wrote it. */
  author: ReadonlySignal<string | null>;
  onUnauthorized: (problem: ProblemError) => void;
}

/** Saves drafts of notes, again and again while the service cannot be reached, and merges them with what a colleague has written. */
export function createNoteSaver(
  { api, call, author, onUnauthorized }: Dependencies,
  store: DraftStore,
): NoteSaver {
  const savedInto = new Map<string, ConsoleCall | null>();
  const queue = createSaveQueue((callId) => saveLatest(callId));
  const onProblem = (callId: string, problem: ProblemError) => {
    if (problem.code === 'unauthorized') onUnauthorized(problem);
    const worthwhile = isWorthRetrying(problem);
    store.setState(callId, worthwhile ? 'retrying' : 'refused');
    if (worthwhile) queue.later(callId, RETRY_MS);
  };
  const dueDraft = (callId: string) => {
    const isDue = store.unsaved().includes(callId) && author.peek() === store.writer();
    return isDue ? store.get(callId) : undefined;
  };
  const saveLatest = async (callId: string) => {
    const draft = dueDraft(callId);
    if (draft === undefined) return;
    store.setState(callId, 'saving');
    const { problem } = await attempt(() => api.note(callId, changesOf(draft)));
    const latest = store.get(callId);
    if (latest === undefined) return;
    if (problem?.code === 'changed_meanwhile') return mergeTheirs(callId);
    if (problem === null) store.put(callId, writtenOver(latest, draft));
    // What was written meanwhile has a timer of its own.
    if (latest !== draft) return;
    if (problem !== null) return onProblem(callId, problem);
    savedInto.set(callId, call.peek());
    store.setState(callId, 'saved');
  };
  const mergeTheirs = async (callId: string): Promise<void> => {
    // A request without changes: its answer is the call as it is now.
    const { value, problem } = await attempt(() => api.note(callId, {}));
    const latest = store.get(callId);
    if (latest === undefined) return;
    if (problem !== null) return onProblem(callId, problem);
    store.put(callId, withTheirs(latest, value));
    await saveLatest(callId);
  };
  return { ...queue, savedInto: (callId) => savedInto.get(callId) };
}

/** Not when the service has read the notes and refused them. */
function isWorthRetrying({ status }: ProblemError): boolean {
  return status < 400 || status >= 500 || status === 401 || status === 429;
}
