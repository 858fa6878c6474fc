import type { Callback, CallbackEdit } from '@frontdesk/contract';
import type { ConsoleApi, ProblemError } from '@frontdesk/service-client';
import { attempt } from './attempt.ts';

/** Changes a request from the version that was seen; resolves to whether that is saved. */
export type EditCallback = (seen: Callback, change: CallbackEdit) => Promise<boolean>;

interface Dependencies {
  api: ConsoleApi;
  keep: (saved: Callback) => void;
  onProblem: (problem: ProblemError, seen: Callback) => void;
}

/**
 * Edits of one request follow one another: whoever leaves the note by pressing "Done" has asked for both, and sees neither
 * answer yet. What was asked for after an edit that failed is dropped with it.
 */
export function createCallbackEdits({ api, keep, onProblem }: Dependencies): EditCallback {
  const turns = new Map<string, Promise<boolean>>();
  /** By the versions of before: the one that an edit from here has made. A colleague's in between must still be found out. */
  const madeHere = new Map<string, string>();
  const latestOwn = ({ id, updated_at }: Callback) => {
    let version = updated_at;
    for (let next: string | undefined = version; next !== undefined; next = madeHere.get(`${id} ${next}`))
      version = next;
    return version;
  };
  const save = async (seen: Callback, change: CallbackEdit) => {
    const updated_at = latestOwn(seen);
    const { value, problem } = await attempt(() => api.editCallback(seen.id, { ...change, updated_at }));
    if (problem !== null) onProblem(problem, seen);
    if (value === null) return false;
    madeHere.set(`${seen.id} ${updated_at}`, value.updated_at);
    keep(value);
    return true;
  };
  return (seen, change) => {
    const before = turns.get(seen.id) ?? Promise.resolve(true);
    const turn = before
      .then((isSaved) => isSaved && save(seen, change))
      .finally(() => {
        if (turns.get(seen.id) === turn) turns.delete(seen.id);
      });
    turns.set(seen.id, turn);
    return turn;
  };
}
