import type { ProblemError, ProblemErrorCode } from '@frontdesk/service-client';
import type { TextKey } from './en.ts';

/** What to tell an operator about each problem; a code that is not listed is unexpected here. */
const TEXT_OF: Partial<Record<ProblemErrorCode, TextKey>> = {
  network: 'problemNetwork',
  timeout: 'problemTimeout',
  rate_limited: 'problemRateLimited',
  invalid_request: 'problemInvalid',
  forbidden: 'problemForbidden',
  origin_not_allowed: 'problemForbidden',
  video_server_error: 'problemVideoServer',
  video_server_unavailable: 'problemVideoServer',
  operator_unavailable: 'problemNotFree',
  nobody_available: 'problemNobodyThere',
  call_not_active: 'problemNotActive',
  call_ended: 'problemNotActive',
  no_guest_connection: 'problemNoConnection',
  already_answered: 'problemCallRuns',
  visitor_not_recognised: 'problemNobodyToBlock',
  service_unavailable: 'problemServiceNotReady',
};

export function problemText(problem: ProblemError): TextKey {
  return TEXT_OF[problem.code] ?? 'problemUnexpected';
}
