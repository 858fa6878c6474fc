/**
 * A controller that is aborted with, and for the reason of, any of the signals. `AbortSignal.any` would do the same, but
 * Safari has it only since 17.4 and visitors come with what they have.
 */
export function linkSignals(...signals: readonly (AbortSignal | undefined)[]): AbortController {
  const linked = new AbortController();
  for (const signal of signals) {
    const abort = () => linked.abort(signal?.reason);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true, signal: linked.signal });
  }
  return linked;
}
