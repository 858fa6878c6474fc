import type { RoomPlan } from '../../conferences/conference-input.ts';
import type { Rung } from '../ringing/offer-call.ts';

/** Null when nobody was reserved: there is no room without an operator to own it. */
export function roomPlan(
  callId: string,
  visitorName: string,
  site: { readonly name: string; readonly recording: boolean },
  rung: readonly Rung[],
): RoomPlan | null {
  const [owner, ...others] = rung.map(({ trueconf_id }) => trueconf_id);
  return owner === undefined
    ? null
    : {
        callId,
        visitorName,
        siteName: site.name,
        recording: site.recording,
        operators: [owner, ...others],
      };
}
