import type { Call, WaitingMessage } from '@frontdesk/contract';
import { VISITOR_PATHS } from '@frontdesk/contract/paths';
import { addressOf } from './address-of.ts';
import { bearer, type CallPass } from './call-pass.ts';
import { sendForJson } from './send.ts';
import type { VisitorApiOptions } from './visitor-api.ts';

/** Sends the operator a line before anybody has answered; a later one replaces it. Fails with `call_not_waiting` once answered. */
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
