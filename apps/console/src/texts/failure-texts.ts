import type { ProblemCode } from '@frontdesk/contract/vocabulary';
import type { TextKey } from './en.ts';

/** Why a call failed; a code that is not listed is a fault of ours. */
const TEXT_OF: Partial<Record<ProblemCode, TextKey>> = {
  video_server_error: 'failureVideoServer',
  video_server_unavailable: 'failureVideoServerAway',
  no_guest_connection: 'failureNoConnection',
  nobody_available: 'failureNobody',
  service_unavailable: 'failureNotReady',
};

export function failureText(code: ProblemCode): TextKey {
  return TEXT_OF[code] ?? 'failureOther';
}
