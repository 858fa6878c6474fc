import type { Pool } from 'undici';
import { errorFromFailure } from '../errors/from-failure.ts';
import type { Purpose } from '../errors/purpose.ts';
import type { Answer } from './answer.ts';
import { authorise } from './authorise.ts';
import type { Credential } from './credential.ts';
import { deadline } from './deadline.ts';
import { exchange } from './exchange.ts';
import { failures } from './failures.ts';
import type { Request } from './layer.ts';
import { type Repeat, retry } from './retry.ts';
import { reuseConnection } from './reuse-connection.ts';
import type { TokenPlace } from './token-place.ts';

/** What differs from request to request. */
export interface Stack extends Purpose {
  readonly repeat: Repeat;
  /** For each attempt. */
  readonly timeoutMs: number;
  /** None for the request that fetches the token. */
  readonly authority?: { readonly credential: Credential; readonly place: TokenPlace };
}

/** In deadlines of one attempt: what timed out is tried once more, not twice. */
const PATIENCE = 1.5;

/** Puts the interceptors together; the first is the innermost. */
const compose = (pool: Pool, { repeat, timeoutMs, authority, ...purpose }: Stack) =>
  pool.compose([
    reuseConnection,
    deadline(timeoutMs),
    failures(purpose),
    retry(repeat, timeoutMs * PATIENCE),
    ...(authority ? [authorise(authority.credential, authority.place, purpose.route)] : []),
  ]);

/** @returns a 2xx answer. @throws {TrueConfError} */
export const send = async (
  pool: Pool,
  request: Request,
  stack: Stack,
  signal: AbortSignal,
): Promise<Answer> => {
  const dispatcher = compose(pool, stack);
  try {
    return await exchange(dispatcher.dispatch.bind(dispatcher), request, signal);
  } catch (error) {
    throw errorFromFailure(stack, error, signal);
  }
};
