import type { RoomOccupancy } from '../../conferences/read-occupancy.ts';

/** What matters of a call when its room is checked. */
export interface WatchedCall {
  readonly status: 'ringing' | 'active';
  /** The operator who pressed Answer, while that claim holds. */
  readonly claimedBy: number | null;
  /** Of an active call: its operator was seen in the room under their own id before. */
  readonly operatorRecognised: boolean;
  /** The operators in the room, by their TrueConf id without server; those who were rung come first. */
  readonly operators: ReadonlyMap<string, number>;
}

export type Judgement =
  | { is: 'answered'; operatorId: number; recognised: boolean }
  /** Nothing to do; `recognised` when an operator was seen under their own id. */
  | { is: 'fine'; recognised: boolean }
  /** No operator is in the room of an active call. */
  | { is: 'operator missing' }
  | { is: 'room gone' };

/** What the occupancy of a call's room means for the call. Pure: the table in its test is the documentation. */
export function judgeRoom(call: WatchedCall, occupancy: RoomOccupancy): Judgement {
  if (occupancy.kind === 'gone') return { is: 'room gone' };
  return call.status === 'ringing' ? judgeRinging(call, occupancy) : judgeActive(call, occupancy);
}

type Seen = Exclude<RoomOccupancy, { kind: 'gone' }>;

function judgeRinging({ claimedBy, operators }: WatchedCall, occupancy: Seen): Judgement {
  const waiting: Judgement = { is: 'fine', recognised: false };
  const byClaim: Judgement =
    claimedBy === null ? waiting : { is: 'answered', operatorId: claimedBy, recognised: false };
  if (occupancy.kind === 'hidden') return byClaim;
  const there = recognise(operators, occupancy.ids);
  const first = there.find((id) => id === claimedBy) ?? there[0];
  if (first !== undefined) return { is: 'answered', operatorId: first, recognised: true };
  // The server shows operators as guests: there is a second participant, and an operator is expected.
  return occupancy.ids.length >= 2 ? byClaim : waiting;
}

function judgeActive({ operators, operatorRecognised }: WatchedCall, occupancy: Seen): Judgement {
  if (occupancy.kind === 'hidden') return { is: 'fine', recognised: operatorRecognised };
  if (recognise(operators, occupancy.ids).length > 0) return { is: 'fine', recognised: true };
  const asGuest = !operatorRecognised && occupancy.ids.length >= 2;
  return asGuest ? { is: 'fine', recognised: false } : { is: 'operator missing' };
}

/** Ids of the operators among the participants, in the order of the map. */
function recognise(operators: ReadonlyMap<string, number>, ids: readonly string[]): number[] {
  const there = new Set(ids);
  return [...operators].filter(([trueconfId]) => there.has(trueconfId)).map(([, operatorId]) => operatorId);
}
