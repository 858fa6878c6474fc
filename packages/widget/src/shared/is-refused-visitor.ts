import { ProblemError } from '@frontdesk/service-client';

/** Trying again would help nobody: the site takes nothing from this visitor for a while. */
export const isRefusedVisitor = (error: unknown): boolean =>
  error instanceof ProblemError && error.code === 'visitor_blocked';
