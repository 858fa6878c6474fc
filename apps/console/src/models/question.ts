import type { ProblemError } from '@frontdesk/service-client';
import { type ReadonlySignal, signal } from '@preact/signals';
import { attempt } from './attempt.ts';

/** Something read from the service, of which only the latest answer counts. */
export interface Question<Args extends unknown[], Answer> {
  /** The latest; stays while it is asked again. Null before the first. */
  answer: ReadonlySignal<Answer | null>;
  busy: ReadonlySignal<boolean>;
  problem: ReadonlySignal<ProblemError | null>;
  /** Asks, and drops what was asked before and not answered yet. Resolves to the answer, null when there is none. */
  ask: (...args: Args) => Promise<Answer | null>;
  /** Forgets the answer and drops what is under way. */
  forget: () => void;
}

export function createQuestion<Args extends unknown[], Answer>(
  read: (signal: AbortSignal, ...args: Args) => Promise<Answer>,
  onProblem: (problem: ProblemError) => void = () => {},
): Question<Args, Answer> {
  const answer = signal<Answer | null>(null);
  const busy = signal(false);
  const problem = signal<ProblemError | null>(null);
  let latest = new AbortController();
  const ask = async (...args: Args) => {
    latest.abort();
    latest = new AbortController();
    const { signal: mine } = latest;
    busy.value = true;
    const { value, problem: failure } = await attempt(() => read(mine, ...args)).catch((error: unknown) => {
      // The reason of an abort, which is nobody's fault, or a fault of ours.
      if (!mine.aborted) throw error;
      return { value: null, problem: null };
    });
    if (mine.aborted) return null;
    busy.value = false;
    problem.value = failure;
    if (failure !== null) onProblem(failure);
    else answer.value = value;
    return value;
  };
  return {
    answer,
    busy,
    problem,
    ask,
    forget: () => {
      latest.abort();
      busy.value = false;
      problem.value = null;
      answer.value = null;
    },
  };
}
