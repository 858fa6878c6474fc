import type { CallStatus } from '@frontdesk/contract/vocabulary';
import { sql, type UpdateObject } from 'kysely';
import { type Actor, type CallChange, type CallCondition, changeStatement } from '../events/record-change.ts';
import type { Db } from '../store/db.ts';
import type { CallRow, Schema } from '../store/schema.ts';
import { CALL_MOVES, type CallMoveType } from './call-state.ts';

export interface CallMove {
  readonly callId: string;
  readonly event: CallMoveType;
  readonly after?: CallChange['after'];
  readonly actor: Actor;
  /** Columns that change with the move; the status comes from the table of moves. */
  readonly set?: UpdateObject<Schema, 'calls'>;
  readonly where?: CallCondition | undefined;
  readonly data?: Record<string, unknown>;
  readonly silent?: boolean;
}

/**
 * Makes one move of the table in `call-state.ts`. Undefined, and nothing written, when the call is in another status by now or
 * `where` no longer holds: somebody else was quicker.
 */
export async function moveCall(db: Db, move: CallMove): Promise<CallRow | undefined> {
  return await moveStatement(db, move).selectAll('changed').executeTakeFirst();
}

/** The statement of `moveCall`, to be compiled once or extended: select columns of the call from `changed`. */
export function moveStatement(db: Db, { set, ...move }: CallMove) {
  const { from, to }: { from: readonly CallStatus[]; to: CallStatus | 'same' } = CALL_MOVES[move.event];
  const status = to === 'same' ? sql<CallStatus>`status` : to;
  return changeStatement(db, { ...move, from, set: { ...set, status } });
}
