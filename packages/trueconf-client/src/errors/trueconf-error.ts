/** Everything that can go wrong, as a caller may want to tell it apart. */
export type TrueConfErrorCode =
  /** No connection, or it broke. */
  | 'unreachable'
  /** No whole answer in time. */
  | 'timeout'
  /** The certificate is not trusted, or no TLS is spoken. */
  | 'tls'
  /** The caller's signal fired, or the client is closed. */
  | 'aborted'
  /** Client id, secret or key refused. */
  | 'unauthorized'
  /** The application lacks a scope. */
  | 'forbidden'
  /** In TrueConf's own words, any other 404 being `unexpected_answer`; with the reason `routeNotFound`, it is the path. */
  | 'not_found'
  /** Taken, or not possible in the present state. */
  | 'conflict'
  /** Any other 4xx. */
  | 'rejected'
  /** The arguments make no sense; nothing was sent. */
  | 'invalid_input'
  /** 5xx or 429. */
  | 'unavailable'
  /** Not JSON, or not of the documented shape. */
  | 'unexpected_answer';

/** What is known beside the code. */
export interface ErrorFacts {
  /** HTTP status. */
  readonly status?: number | undefined;
  /** TrueConf's own word, for example `conferenceNotFound`. */
  readonly reason?: string | undefined;
  /** From `Retry-After`. */
  readonly retryAfterS?: number | undefined;
  /** False when it is certain that the server never saw the call. */
  readonly sent?: boolean | undefined;
}

const RETRYABLE: ReadonlySet<TrueConfErrorCode> = new Set(['unreachable', 'timeout', 'unavailable']);

/**
 * Base of all errors of this client. Holds no secret, token, address query, personal data or text of the server, so that it can be
 * logged whole; there is no `cause` for the same reason.
 */
export class TrueConfError<Code extends TrueConfErrorCode = TrueConfErrorCode> extends Error {
  override readonly name: string = 'TrueConfError';
  readonly code: Code;
  readonly status: number | undefined;
  readonly reason: string | undefined;
  /** The same call may succeed later. Says nothing about whether this one took effect: see `sent`. */
  readonly retryable: boolean;
  readonly retryAfterS: number | undefined;
  readonly sent: boolean;

  constructor(code: Code, message: string, facts: ErrorFacts = {}) {
    super(message);
    this.code = code;
    this.status = facts.status;
    this.reason = facts.reason;
    this.retryable = RETRYABLE.has(code);
    this.retryAfterS = facts.retryAfterS;
    this.sent = facts.sent ?? true;
  }
}

/** The network, TLS or time. */
export class TrueConfConnectionError extends TrueConfError<'unreachable' | 'timeout' | 'tls'> {
  override readonly name = 'TrueConfConnectionError';
}

/** The caller gave up. */
export class TrueConfAbortError extends TrueConfError<'aborted'> {
  override readonly name = 'TrueConfAbortError';
}

/** Credentials or scopes. */
export class TrueConfAuthError extends TrueConfError<'unauthorized' | 'forbidden'> {
  override readonly name = 'TrueConfAuthError';
}

/** The server, or this client before it, refuses what was asked. */
export class TrueConfRequestError extends TrueConfError<
  'not_found' | 'conflict' | 'rejected' | 'invalid_input'
> {
  override readonly name = 'TrueConfRequestError';
}

/** The server fails, or does not answer as TrueConf does. */
export class TrueConfServerError extends TrueConfError<'unavailable' | 'unexpected_answer'> {
  override readonly name = 'TrueConfServerError';
}
