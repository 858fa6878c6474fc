import type { Devices } from '@frontdesk/contract';
import { VISITOR_PATHS } from '@frontdesk/contract/paths';
import { addressOf } from './address-of.ts';
import { bearer, type CallPass } from './call-pass.ts';
import { send } from './send.ts';
import type { VisitorApiOptions } from './visitor-api.ts';

/** Tells the operator whether the visitor can be seen and heard. */
export function reportDevices(options: VisitorApiOptions, pass: CallPass, devices: Devices): Promise<void> {
  return send(addressOf(options, VISITOR_PATHS.devices(pass.id)), {
    method: 'PUT',
    body: devices,
    headers: bearer(pass),
  });
}
