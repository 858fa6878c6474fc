import type { Answer } from '../transport/answer.ts';
import type { TrueConfError } from './trueconf-error.ts';

/** What a request is for, as far as its errors are concerned. */
export interface Purpose {
  /** For messages: without ids and query, for example `GET conferences/{id}`. */
  readonly route: string;
  /** False for a token: whatever happens to it, the call that needs it has not been sent. */
  readonly isCall: boolean;
  /** Makes an error of an answer that is no 2xx. */
  readonly refusal: (route: string, answer: Answer) => TrueConfError;
}
