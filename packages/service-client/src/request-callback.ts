import type { CallbackCreated, CallbackRequest } from '@frontdesk/contract';
import { VISITOR_PATHS } from '@frontdesk/contract/paths';
import { addressOf } from './address-of.ts';
import { sendForJson } from './send.ts';
import type { VisitorApiOptions } from './visitor-api.ts';

/** Leaves a request to be called back at a site. Fails with `invalid_request`, `visitor_blocked` or `rate_limited`. */
export function requestCallback(
  options: VisitorApiOptions,
  siteKey: string,
  body: CallbackRequest,
): Promise<CallbackCreated> {
  return sendForJson<CallbackCreated>(addressOf(options, VISITOR_PATHS.callbacks(siteKey)), {
    method: 'POST',
    body,
  });
}
