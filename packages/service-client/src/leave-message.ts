import type { Call, WaitingMessage } from '@frontdesk/contract';
import { VISITOR_PATHS } from '@frontdesk/contract/paths';
import { addressOf } from './address-of.ts';
import { bearer, type CallPass } from './call-pass.ts';
import { sendForJson } from './send.ts';
import type { VisitorApiOptions } from './visitor-api.ts';

/** A line to the operator while nobody has answered yet; said again, the last counts. */
export function leaveMessage(
  options: VisitorApiOptions,
  pass: CallPass,
  message: WaitingMessage,
): Promise<Call> {
  return sendForJson<Call>(addressOf(options, VISITOR_PATHS.message(pass.id)), {
    method: 'POST',
    body: message,
    headers: bearer(pass),
  });
}
