import { type Answer, isEmpty, isHtml, jsonIn } from '../transport/answer.ts';
import { retryAfterS } from './from-answer.ts';
import { reasonIn } from './reason.ts';
import { TrueConfAuthError, type TrueConfError, TrueConfServerError } from './trueconf-error.ts';

/**
 * Servers say "wrong client id or secret" with 400, 401 or 403. Any other 4xx means that no TrueConf token endpoint is at
 * this address; it must not read as "not found", which callers take for a conference that is gone.
 */
export const errorFromTokenAnswer = (route: string, answer: Answer): TrueConfError => {
  const { status } = answer;
  const reason = reasonIn(jsonIn(answer));
  // The call that needs the token has not been sent.
  const facts = { status, reason, retryAfterS: retryAfterS(answer.headers['retry-after']), sent: false };
  const message = `TrueConf answered ${status}${reason ? ` (${reason})` : ''} to ${route}`;
  if (status === 429 || status >= 500) return new TrueConfServerError('unavailable', message, facts);
  const refused = status === 401 || status === 403 || (status === 400 && !isHtml(answer) && !isEmpty(answer));
  if (refused)
    return new TrueConfAuthError('unauthorized', `${message}; are client id and secret right?`, facts);
  return new TrueConfServerError('unexpected_answer', `${message}; is the address right?`, facts);
};
