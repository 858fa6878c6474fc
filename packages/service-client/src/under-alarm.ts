import { ProblemError } from './problem-error.ts';

/**
 * Runs network work that must not hang: `work` gets a signal that fires with the caller's, and when `heard` was not called for too
 * long. Rejects with a `ProblemError`, or with the reason of the caller's own signal.
 *
 * @param patienceMs longest silence, from the start and from each call of `heard`, or as that says
 */
export async function underAlarm<T>(
  caller: AbortSignal | undefined,
  patienceMs: number,
  work: (signal: AbortSignal, heard: (patienceMs?: number) => void) => Promise<T>,
): Promise<T> {
  // Not `AbortSignal.any`, which Safari has only since 17.4.
  const request = new AbortController();
  const abort = () => request.abort();
  caller?.addEventListener('abort', abort, { signal: request.signal });
  let rang = false;
  let alarm: ReturnType<typeof setTimeout> | undefined;
  const heard = (ms = patienceMs) => {
    clearTimeout(alarm);
    alarm = setTimeout(() => {
      rang = true;
      abort();
    }, ms);
  };
  try {
    caller?.throwIfAborted();
    heard();
    return await work(request.signal, heard);
  } catch (cause) {
    caller?.throwIfAborted();
    if (cause instanceof ProblemError) throw cause;
    throw new ProblemError(rang ? 'timeout' : codeFor(cause), {}, { cause });
  } finally {
    clearTimeout(alarm);
    abort();
  }
}

/** An answer that is not JSON did arrive, so it is not the network's fault. */
function codeFor(cause: unknown): 'unexpected_answer' | 'network' {
  return cause instanceof SyntaxError ? 'unexpected_answer' : 'network';
}
