import type { Call, KeepPlaceRequest } from '@frontdesk/contract';
import { VISITOR_PATHS } from '@frontdesk/contract/paths';
import { addressOf } from './address-of.ts';
import { bearer, type CallPass } from './call-pass.ts';
import { sendForJson } from './send.ts';
import type { VisitorApiOptions } from './visitor-api.ts';

/** Keeps the visitor's place in the queue, even if the page is closed, to ring them back. Fails with `call_not_waiting` once answered. */
export function keepPlace(options: VisitorApiOptions, pass: CallPass, body: KeepPlaceRequest): Promise<Call> {
  return sendForJson<Call>(addressOf(options, VISITOR_PATHS.keepPlace(pass.id)), {
    method: 'POST',
    body,
    headers: bearer(pass),
  });
}
