import type { InvalidField, Problem } from '@frontdesk/contract';
import type { ProblemCode } from '@frontdesk/contract/vocabulary';

/** What can go wrong on the way, beside the codes the service answers with. */
export type ClientErrorCode = 'network' | 'timeout' | 'unexpected_answer';
export type ProblemErrorCode = ProblemCode | ClientErrorCode;

interface ProblemErrorFacts {
  status?: number | undefined;
  title?: string | undefined;
  detail?: string | undefined;
  errors?: InvalidField[] | undefined;
  retryAfterS?: number | null | undefined;
  opensAt?: string | null | undefined;
  answeredBy?: string | null | undefined;
}

/**
 * The one error of this package. Callers decide by `code`; `title` and `detail` are English words of the service for
 * logs and developers, not for visitors.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemErrorCode;
  /** HTTP status; 0 when no answer arrived. */
  readonly status: number;
  readonly title: string;
  readonly detail: string | null;
  /** Fields that were not accepted; only with `invalid_request`. */
  readonly errors: readonly InvalidField[];
  /** Seconds from the `Retry-After` header. */
  readonly retryAfterS: number | null;
  /** ISO 8601; only with `site_closed`, and only when the next opening is known. */
  readonly opensAt: string | null;
  /** Name of the quicker operator; only with `already_answered`. */
  readonly answeredBy: string | null;

  constructor(code: ProblemErrorCode, facts: ProblemErrorFacts = {}, options?: ErrorOptions) {
    super(facts.title ?? code, options);
    this.code = code;
    this.status = facts.status ?? 0;
    this.title = facts.title ?? code;
    this.detail = facts.detail ?? null;
    this.errors = facts.errors ?? [];
    this.retryAfterS = facts.retryAfterS ?? null;
    this.opensAt = facts.opensAt ?? null;
    this.answeredBy = facts.answeredBy ?? null;
  }
}

/**
 * Reads a failed answer. Anything that is not a problem of the contract (a proxy's HTML page, an empty body) becomes
 * `unexpected_answer` with the status, so that callers never meet a second kind of error.
 */
export async function problemFrom(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null);
  const facts = { status: response.status, retryAfterS: retryAfterS(response.headers.get('retry-after')) };
  if (!isProblem(body)) return new ProblemError('unexpected_answer', facts);
  return new ProblemError(body.code, {
    ...facts,
    title: body.title,
    detail: body.detail,
    errors: body.errors,
    opensAt: body.opens_at,
    answeredBy: body.answered_by,
  });
}

/**
 * A code makes a problem; the other members are trusted to follow it, as the service speaks the same contract. A newer
 * service may send a code that is not in the types yet: whoever looks one up needs an answer for the unknown.
 */
function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}

/** `Retry-After` (RFC 9110, 10.2.3) as seconds from now, whether it holds seconds or a date. */
function retryAfterS(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}
