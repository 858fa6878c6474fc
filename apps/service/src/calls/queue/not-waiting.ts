import type { Call } from '@frontdesk/contract';
import { FrontdeskError } from '../../errors.ts';

/** The refusal of a request that only makes sense before anybody has answered. */
export function notWaiting({ status }: Pick<Call, 'status'>): FrontdeskError {
  return new FrontdeskError(status === 'ended' ? 'call_ended' : 'call_not_waiting');
}
