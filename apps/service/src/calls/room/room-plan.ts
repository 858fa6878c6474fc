import type { RoomPlan } from '../../conferences/conference-input.ts';
import type { Rung } from '../ringing/offer-call.ts';

/** The plan of a call's room. Null when no operator was reserved, since an operator owns the room. */
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
