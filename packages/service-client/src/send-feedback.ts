import type { Feedback } from '@frontdesk/contract';
import { VISITOR_PATHS } from '@frontdesk/contract/paths';
import { addressOf } from './address-of.ts';
import { bearer, type CallPass } from './call-pass.ts';
import { send } from './send.ts';
import type { VisitorApiOptions } from './visitor-api.ts';

/** Rates the call; a later rating replaces an earlier one. */
export function sendFeedback(options: VisitorApiOptions, pass: CallPass, feedback: Feedback): Promise<void> {
  return send(addressOf(options, VISITOR_PATHS.feedback(pass.id)), {
    method: 'POST',
    body: feedback,
    headers: bearer(pass),
  });
}
