import { ProblemError } from '@frontdesk/service-client';
import { type ReadonlySignal, signal } from '@preact/signals';

/** Something the operator can ask of the service, with what a button and an error message need to know about it. */
export interface Command<Args extends unknown[]> {
  /** While it is under way; further runs are ignored until it is done. */
  busy: ReadonlySignal<boolean>;
  /** Why the last run failed. */
  problem: ReadonlySignal<ProblemError | null>;
  /** Resolves to whether it succeeded. */
  run: (...args: Args) => Promise<boolean>;
}

export function createCommand<Args extends unknown[]>(
  work: (...args: Args) => Promise<void>,
  onProblem: (problem: ProblemError) => void = () => {},
): Command<Args> {
  const busy = signal(false);
  const problem = signal<ProblemError | null>(null);
  const run = async (...args: Args) => {
    if (busy.peek()) return false;
    busy.value = true;
    problem.value = null;
    try {
      await work(...args);
      return true;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problem.value = error;
      onProblem(error);
      return false;
    } finally {
      busy.value = false;
    }
  };
  return { busy, problem, run };
}
