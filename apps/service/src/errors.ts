import type { Problem } from '@frontdesk/contract';
import type { ProblemCode } from '@frontdesk/contract/vocabulary';

/** What a problem may say beside its code; all of it is shown to the caller. */
export type ProblemFacts = Partial<Pick<Problem, 'detail' | 'errors' | 'opens_at' | 'answered_by'>> & {
  /** Seconds for the `Retry-After` header. */
  retry_after_s?: number;
};

/**
 * The one error the verbs throw on purpose: a code of the contract and facts that may leave the building. Whatever else
 * is thrown is a fault of ours and reaches the caller as `internal_error` without a word of its own.
 */
export class FrontdeskError extends Error {
  override readonly name = 'FrontdeskError';
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;

  constructor(code: ProblemCode, facts: ProblemFacts = {}, options?: ErrorOptions) {
    super(facts.detail ?? code, options);
    this.code = code;
    this.facts = facts;
  }
}
