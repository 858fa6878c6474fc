import { z } from 'zod';
import { PROBLEMS, type ProblemCode } from './vocabulary.ts';

// `Object.keys` forgets the names, and an enum wants one at least.
export const PROBLEM_CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** One field that was not accepted; `path` is dotted, for example `visitor.name`. */
export const InvalidField = z.object({ path: z.string(), message: z.string() });
export type InvalidField = z.infer<typeof InvalidField>;

/** RFC 9457 problem details. `type` is `about:blank`; clients decide by `code`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(PROBLEM_CODES),
  detail: z.string().optional(),
  /** Only with `invalid_request`. */
  errors: z.array(InvalidField).optional(),
  /** Only with `site_closed`: when the site opens again, or null when that is not known. */
  opens_at: z.iso.datetime().nullable().optional(),
  /** Only with `already_answered`: the name of the operator who was quicker. */
  answered_by: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;
