import type { CallStatus } from '@frontdesk/contract/vocabulary';
import { type Expression, type ExpressionBuilder, type SqlBool, sql, type UpdateObject } from 'kysely';
import type { Db } from '../context.ts';
import { type Actor, notifyOfEvent } from '../events/append-event.ts';
import type { CallRow, Schema } from '../store/schema.ts';
import { CALL_MOVES, type CallMoveType } from './call-state.ts';

export interface CallMove {
  readonly callId: string;
  readonly event: CallMoveType;
  readonly actor: Actor;
  /** Columns that change with the move; the status comes from the table of moves. */
  readonly set?: UpdateObject<Schema, 'calls'>;
  /** What must hold beside the status, for example "nobody has claimed it". */
  readonly where?: (call: ExpressionBuilder<Schema, 'calls'>) => Expression<SqlBool>;
  readonly data?: Record<string, unknown>;
}

/**
 * Makes one move: a conditional update, its row of `call_events` and the hint to all nodes, in one statement. Who finds
 * the condition gone has lost the race and gets undefined; nothing is written then.
 */
export async function moveCall(db: Db, move: CallMove): Promise<CallRow | undefined> {
  const { from, to }: { from: readonly CallStatus[]; to: CallStatus | 'same' } = CALL_MOVES[move.event];
  const status = to === 'same' ? sql<CallStatus>`status` : to;
  const data = JSON.stringify(move.data ?? {});
  return await db
    .with('moved', (query) =>
      query
        .updateTable('calls')
        .set({ ...move.set, status })
        .where('id', '=', move.callId)
        .where('status', 'in', from)
        .$if(move.where !== undefined, (update) =>
          update.where((call) => move.where?.(call) ?? sql.lit(true)),
        )
        .returningAll(),
    )
    .with('event', (query) =>
      query
        .insertInto('call_events')
        .columns(['call_id', 'type', 'actor', 'data'])
        .expression((insert) =>
          insert
            .selectFrom('moved')
            .select([
              'moved.id',
              sql<CallMoveType>`${move.event}::text`.as('type'),
              sql<string>`${move.actor}::text`.as('actor'),
              sql<string>`${data}::jsonb`.as('data'),
            ]),
        )
        .returning(['id', 'call_id', 'type']),
    )
    .selectFrom('moved')
    .innerJoin(
      (query) => query.selectFrom('event').select(['event.call_id', notifyOfEvent]).as('told'),
      (on) => on.onRef('told.call_id', '=', 'moved.id'),
    )
    .selectAll('moved')
    .executeTakeFirst();
}
