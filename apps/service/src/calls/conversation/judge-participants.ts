import type { RingState } from '../../store/schema.ts';
import type { Arrival } from './join-conversation.ts';

/** An operator whom the call has rung, and how they stand to it now. */
export interface Member {
  readonly operatorId: number;
  readonly state: RingState;
  /** Still ringing, but has pressed Answer. */
  readonly accepted: boolean;
  /** Was seen in the room under their own id before. */
  readonly recognised: boolean;
  readonly missingSince: Date | null;
}

export interface ParticipantChanges {
  readonly arrived: readonly Arrival[];
  /** In the room, though so far not recognised there, or marked as missing. */
  readonly seen: readonly number[];
  /** No longer in the room, while other operators are. */
  readonly missing: readonly number[];
}

/**
 * Which operators have joined or left a conversation that may have several of them. Pure: its test is a table.
 * @param present operators who are in the room under their own id
 * @param people how many participants the room has altogether
 */
export function judgeParticipants(
  members: readonly Member[],
  present: ReadonlySet<number>,
  people: number,
): ParticipantChanges {
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

/** Some servers show operators as guests: one participant more than we know of is the operator who pressed Answer. */
function arrivedAsGuest(members: readonly Member[], inside: readonly Member[], people: number): Arrival[] {
  const expected = members.find(({ state, accepted }) => state === 'ringing' && accepted);
  const visitorAndOperators = 1 + inside.length;
  if (expected === undefined || inside.some(({ recognised }) => recognised) || people <= visitorAndOperators)
    return [];
  return [{ operatorId: expected.operatorId, recognised: false }];
}
