import { type InvalidField, PROBLEMS, Problem, type ProblemCode } from '@frontdesk/contract';
import type { FastifyError } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { FrontdeskError, type ProblemFacts } from '../errors.ts';
import { isDatabaseAway } from '../store/database-away.ts';

export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

/** The problem document (RFC 9457) for a code; `retry_after_s` is a header and stays out of it. */
export function problemOf(code: ProblemCode, facts: ProblemFacts = {}): Problem {
  const { retry_after_s: _, ...shown } = facts;
  return { type: 'about:blank', ...PROBLEMS[code], code, ...shown };
}

/** Translates anything that was thrown into an error of the contract; what is not known there becomes `internal_error`. */
export function toFrontdeskError(error: unknown): FrontdeskError {
  if (error instanceof FrontdeskError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new FrontdeskError('invalid_request', { errors: error.validation.flatMap(toInvalidFields) });
  }
  if (isDatabaseAway(error)) {
    return new FrontdeskError('service_unavailable', {
      detail: 'The database does not answer.',
      retry_after_s: 2,
    });
  }
  const code = codeOfHttpFault(error);
  return new FrontdeskError(code ?? 'internal_error', {}, { cause: error });
}

/** Schemas of answers: `response: { 201: CreatedCall, ...problems('invalid_request', 'call_not_found') }`. */
export function problems(...codes: ProblemCode[]): Record<number, ProblemResponse> {
  const byStatus = Object.groupBy([...codes, 'internal_error' as const], (code) => PROBLEMS[code].status);
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, group]) => [Number(status), problemResponse(group ?? [])]),
  );
}

interface ProblemResponse {
  description: string;
  content: { 'application/problem+json': { schema: typeof Problem } };
}

function problemResponse(codes: ProblemCode[]): ProblemResponse {
  const description = codes.map((code) => `\`${code}\`: ${PROBLEMS[code].title}`).join('; ');
  return { description, content: { 'application/problem+json': { schema: Problem } } };
}

function toInvalidFields({ instancePath, message = 'is not valid', params }: Issue): InvalidField[] {
  const path = instancePath.slice(1).replaceAll('/', '.');
  // Unknown keys are reported by the object that holds them.
  const unknown: unknown[] = Array.isArray(params['keys']) ? params['keys'] : [];
  if (unknown.length === 0) return [{ path, message }];
  return unknown.map((key) => ({ path: path === '' ? `${key}` : `${path}.${key}`, message: 'is not known' }));
}

interface Issue {
  instancePath: string;
  message?: string;
  params: Record<string, unknown>;
}

/** For Fastify's own refusals, before any of our code ran: the code follows from their HTTP status. */
function codeOfHttpFault(error: unknown): ProblemCode | null {
  const status = (error as Partial<FastifyError> | null)?.statusCode ?? 500;
  if (status === 413) return 'payload_too_large';
  if (status === 415) return 'unsupported_media_type';
  if (status === 429) return 'rate_limited';
  if (status === 404) return 'not_found';
  return status >= 400 && status < 500 ? 'invalid_request' : null;
}
