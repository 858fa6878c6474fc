import { AttemptTimeout, Interrupted } from '../transport/interrupted.ts';
import type { Purpose } from './purpose.ts';
import {
  TrueConfAbortError,
  TrueConfConnectionError,
  TrueConfError,
  TrueConfServerError,
} from './trueconf-error.ts';

/** Codes of Node's TLS and of OpenSSL's certificate check. */
const TLS =
  /^(ERR_TLS_|ERR_SSL_|EPROTO$|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|PATH_LENGTH_)/;

/** undici's and llhttp's codes for an answer that is not HTTP as it should be, or too big. */
const MALFORMED = /^(HPE_|UND_ERR_(RES_|HEADERS_OVERFLOW))/;

const CLOSED = /^UND_ERR_(CLOSED|DESTROYED)$/;

/** Codes are constants of the platform. Messages are not passed on: they can hold what was sent. */
const codeOf = (fault: unknown): string => {
  const code: unknown = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{1,64}$/.test(code) ? code : 'no code';
};

const fromCode = (route: string, code: string, sent: boolean): TrueConfError => {
  if (CLOSED.test(code)) return new TrueConfAbortError('aborted', `${route}: the client is closed`, { sent });
  if (TLS.test(code)) {
    return new TrueConfConnectionError('tls', `${route}: no trusted TLS connection (${code})`, { sent });
  }
  if (MALFORMED.test(code)) {
    return new TrueConfServerError('unexpected_answer', `${route}: malformed answer (${code})`, { sent });
  }
  const what = sent ? 'the connection broke' : 'no connection';
  return new TrueConfConnectionError('unreachable', `${route}: ${what} (${code})`, { sent });
};

/**
 * The one place where a failed exchange becomes an error. Errors of this client pass unchanged.
 * @param signal that of the call, which tells an abort from a broken connection
 */
export const errorFromFailure = (
  { route, isCall }: Purpose,
  thrown: unknown,
  signal: AbortSignal,
): TrueConfError => {
  if (thrown instanceof TrueConfError) return thrown;
  const fault = thrown instanceof Interrupted ? thrown.fault : thrown;
  const sent = isCall && !(thrown instanceof Interrupted && !thrown.sent);
  if (signal.aborted) return new TrueConfAbortError('aborted', `${route}: aborted`, { sent });
  if (fault instanceof AttemptTimeout) {
    return new TrueConfConnectionError('timeout', `${route}: no answer within ${fault.ms} ms`, { sent });
  }
  return fromCode(route, codeOf(fault), sent);
};
