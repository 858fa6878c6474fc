import type { RingState } from '../store/schema.ts';
import type { Arrival } from './join-conversation.ts';

/** Somebody the call rang once, as they stand to it now. */
export interface Member {
  readonly operatorId: number;
  readonly state: RingState;
  /** Rings, and has pressed Answer. */
  readonly accepted: boolean;
  /** Was seen in the room under their own id. */
  readonly recognised: boolean;
  readonly missingSince: Date | null;
}

export interface Company {
  readonly arrived: readonly Arrival[];
  /** In the room, and not known to be, or believed to be gone. */
  readonly seen: readonly number[];
  /** Not in the room any more, where others are. */
  readonly missing: readonly number[];
}

/**
 * What a look into the room of a conversation tells of its operators, when there may be several.
 * @param present those of them who are in the room under their own id
 * @param people how many there are in the room altogether
 */
export function judgeCompany(
  members: readonly Member[],
  present: ReadonlySet<number>,
  people: number,
): Company {
  const inside = members.filter(({ state }) => state === 'answered');
  const arrived = members
    .filter(
      ({ state, operatorId }) => state !== 'answered' && state !== 'finished' && present.has(operatorId),
    )
    .map(({ operatorId }) => ({ operatorId, recognised: true }));
  return {
    arrived: arrived.length > 0 ? arrived : arrivedAsGuest(members, inside, people),
    seen: inside
      .filter(({ operatorId, recognised, missingSince }) => {
        return present.has(operatorId) && (!recognised || missingSince !== null);
      })
      .map(({ operatorId }) => operatorId),
    missing:
      inside.length < 2
        ? []
        : inside
            .filter(({ operatorId, recognised }) => recognised && !present.has(operatorId))
            .map(({ operatorId }) => operatorId),
  };
}

/** Some servers show operators as guests: one more in the room than we know of is who pressed Answer. */
function arrivedAsGuest(members: readonly Member[], inside: readonly Member[], people: number): Arrival[] {
  const expected = members.find(({ state, accepted }) => state === 'ringing' && accepted);
  const visitorAndOperators = 1 + inside.length;
  if (expected === undefined || inside.some(({ recognised }) => recognised) || people <= visitorAndOperators)
    return [];
  return [{ operatorId: expected.operatorId, recognised: false }];
}
