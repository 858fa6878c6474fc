import { ProblemError } from '@frontdesk/service-client';

/** What became of something asked of the service. */
export type Attempt<T> = { value: T; problem: null } | { value: null; problem: ProblemError };

/** Problems become an answer; anything else is a fault of ours and is thrown on. */
export async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await work(), problem: null };
  } catch (error) {
    if (error instanceof ProblemError) return { value: null, problem: error };
    throw error;
  }
}
