import { AttemptTimeout } from './interrupted.ts';
import { layer } from './layer.ts';

/** Bounds one attempt, from asking for a connection to the last byte. undici's own timers only watch for silence. */
export const deadline = (ms: number) =>
  layer(async (next, request, signal) => {
    const attempt = new AbortController();
    const giveUp = () => attempt.abort(signal.reason);
    const timer = setTimeout(() => attempt.abort(new AttemptTimeout(ms)), ms);
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      return await next(request, attempt.signal);
    } finally {
      clearTimeout(timer);
    }
  });
