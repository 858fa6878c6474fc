import type { Call } from '@frontdesk/contract';
import { FrontdeskError } from '../../errors.ts';

/** For what only a call can be asked that nobody has answered yet. */
export function notWaiting({ status }: Pick<Call, 'status'>): FrontdeskError {
  return new FrontdeskError(status === 'ended' ? 'call_ended' : 'call_not_waiting');
}
