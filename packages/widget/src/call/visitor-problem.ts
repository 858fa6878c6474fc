import type { ProblemErrorCode } from '@frontdesk/service-client';
import type { DeviceProblem } from './pre-call-check.ts';

/** Everything that can keep a visitor from a call. */
export type VisitorProblem = ProblemErrorCode | DeviceProblem;

/** Faults in how the page or the service is set up: its owner should read of them in the console. */
export const OWNERS_BUSINESS: readonly VisitorProblem[] = [
  'origin_not_allowed',
  'site_not_found',
  'not_found',
  'insecure',
  'policy',
];
