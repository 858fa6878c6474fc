import type { Answer } from '../transport/answer.ts';
import { isHtml, jsonIn } from '../transport/answer.ts';
import { isOwnError, reasonIn } from './reason.ts';
import {
  type ErrorFacts,
  TrueConfAuthError,
  type TrueConfError,
  TrueConfRequestError,
  TrueConfServerError,
} from './trueconf-error.ts';

const MAX_RETRY_AFTER_S = 86_400;

/** `Retry-After` in seconds, given as a number or a date (RFC 9110, 10.2.3). */
export const retryAfterS = (header: string | string[] | undefined): number | undefined => {
  if (typeof header !== 'string' || header.trim() === '') return undefined;
  const seconds = /^\d+$/.test(header.trim())
    ? Number(header)
    : Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), MAX_RETRY_AFTER_S);
};

const isConflict = (status: number, reason: string | undefined) =>
  status === 409 || reason === 'uniqueValueAlreadyInUse';

/**
 * The API answers with an error object. A page, or 404 in any other words, says that something else did, so it is no proof that a
 * conference is gone.
 */
const isForeign = (answer: Answer, body: unknown) =>
  isHtml(answer) || (answer.status === 404 && !isOwnError(body));

/**
 * The one place where a refusal of the API becomes an error.
 * @param route what was asked, without ids and query, for example `GET conferences/{id}`
 */
export const errorFromAnswer = (route: string, answer: Answer): TrueConfError => {
  const { status } = answer;
  const body = jsonIn(answer);
  const reason = reasonIn(body);
  const facts: ErrorFacts = { status, reason, retryAfterS: retryAfterS(answer.headers['retry-after']) };
  const message = `TrueConf answered ${status}${reason ? ` (${reason})` : ''} to ${route}`;
  if (status === 429 || status >= 500) return new TrueConfServerError('unavailable', message, facts);
  if (status < 400) {
    return new TrueConfServerError('unexpected_answer', `${message}; is the address right?`, facts);
  }
  // TrueConf 3.3 says 403 where newer servers say 401.
  if (status === 401 || (status === 403 && reason === 'accessTokenInvalid')) {
    return new TrueConfAuthError('unauthorized', message, facts);
  }
  if (status === 403) return new TrueConfAuthError('forbidden', `${message}; is a scope missing?`, facts);
  if (isForeign(answer, body)) return new TrueConfServerError('unexpected_answer', message, facts);
  if (status === 404) return new TrueConfRequestError('not_found', message, facts);
  return new TrueConfRequestError(isConflict(status, reason) ? 'conflict' : 'rejected', message, facts);
};
