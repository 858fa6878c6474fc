import { ROUTE_NOT_FOUND } from '../errors/reason.ts';
import { TrueConfError } from '../errors/trueconf-error.ts';
import type { Answer } from './answer.ts';
import { layer, type Request } from './layer.ts';
import { pause } from './wait.ts';

/**
 * When a request may be sent again: `always` for what leaves the same state however often it is done, `if_unsent` for
 * what makes something new and may be repeated only if the server certainly never saw it.
 */
export type Repeat = 'always' | 'if_unsent';

const MAX_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 100;
/** Somebody may be waiting: what asks for a longer pause is told to them at once. */
const LONGEST_PAUSE_MS = 2000;
const DELETED: Answer = { status: 204, headers: {}, body: Buffer.alloc(0) };

/** Doubles from attempt to attempt, half of it left to chance so that clients do not come back in step. */
const backOffMs = (attempt: number) => FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random());

const askedMs = ({ retryAfterS = 0 }: TrueConfError) => retryAfterS * 1000;

const mayRepeat = (repeat: Repeat, attempt: number, error: TrueConfError) =>
  attempt < MAX_ATTEMPTS &&
  error.retryable &&
  askedMs(error) <= LONGEST_PAUSE_MS &&
  (repeat === 'always' || !error.sent);

const pauseMs = (attempt: number, error: TrueConfError) => Math.max(backOffMs(attempt), askedMs(error));

/** A repeated DELETE that finds nothing: the first one did its work and only its answer was lost. */
const isDone = (request: Request, attempt: number, error: TrueConfError) =>
  attempt > 1 &&
  request.method === 'DELETE' &&
  error.code === 'not_found' &&
  error.reason !== ROUTE_NOT_FOUND;

/**
 * Repeats what is safe to repeat. No attempt begins later than `patienceMs` after the first, which together with the
 * deadline of one attempt bounds a call; a `Retry-After` of more than two seconds is left to the caller.
 */
export const retry = (repeat: Repeat, patienceMs: number) =>
  layer((next, request, signal) => {
    const latest = performance.now() + patienceMs;
    const attemptFrom = (attempt: number): Promise<Answer> =>
      next(request).catch((error) => afterFailure(attempt, error));
    const afterFailure = async (attempt: number, error: unknown): Promise<Answer> => {
      if (!(error instanceof TrueConfError)) throw error;
      if (isDone(request, attempt, error)) return DELETED;
      const wait = pauseMs(attempt, error);
      if (!mayRepeat(repeat, attempt, error) || performance.now() + wait > latest) throw error;
      await pause(wait, signal, error.sent);
      return attemptFrom(attempt + 1);
    };
    return attemptFrom(1);
  });
