import type { ConsoleCall, OperatorName } from '@frontdesk/contract';
import { type ExpressionBuilder, sql } from 'kysely';
import type { RingPurpose, Schema } from '../store/schema.ts';

/** As the column's JSON has it. */
export interface RungOperator extends OperatorName {
  readonly purpose: RingPurpose;
  /** When they joined the room; of one who rings, when they pressed Answer. */
  readonly joined_at: string | null;
  /** End of a ring of its own: of a colleague who is asked into a conversation. */
  readonly ring_until: string | null;
}

/** The operators a call rings, or who are in it, as one JSON column. */
export function rungOperators(call: ExpressionBuilder<Schema, 'calls'>, state: 'ringing' | 'answered') {
  return call
    .selectFrom('call_rings')
    .innerJoin('operators as rung', 'rung.id', 'call_rings.operator_id')
    .whereRef('call_rings.call_id', '=', 'calls.id')
    .where('call_rings.state', '=', state)
    .select(
      sql<RungOperator[]>`coalesce(json_agg(json_build_object('login', rung.login, 'name', rung.name,
        'purpose', call_rings.purpose, 'joined_at', call_rings.joined_at, 'ring_until', call_rings.ring_until)
        order by call_rings.joined_at, rung.login), '[]')`.as('names'),
    );
}

export function namesOf(operators: readonly RungOperator[] | null): OperatorName[] {
  return (operators ?? []).map(({ login, name }) => ({ login, name }));
}

/** Colleagues asked into a conversation whose consoles ring. While one of several is about to take it over, the others are silent. */
export function whoRings(asked: readonly RungOperator[]): RungOperator[] {
  const isBeingTaken = asked.some((one) => isOnTheWay(one) && one.purpose === 'transfer');
  return asked.filter((one) => !isOnTheWay(one) && !(isBeingTaken && one.purpose === 'transfer'));
}

export function whoJoins(asked: readonly RungOperator[]): ConsoleCall['joining'] {
  return asked
    .filter(isOnTheWay)
    .flatMap(({ login, name, ring_until }) =>
      ring_until === null ? [] : [{ login, name, until: new Date(ring_until).toISOString() }],
    );
}

/** When the last of them stops ringing. */
export function lastRingEnds(ringing: readonly RungOperator[]): string | null {
  const ends = ringing.map(({ ring_until }) => Date.parse(ring_until ?? ''));
  return ends.length === 0 ? null : new Date(Math.max(...ends)).toISOString();
}

const isOnTheWay = ({ joined_at }: RungOperator) => joined_at !== null;
