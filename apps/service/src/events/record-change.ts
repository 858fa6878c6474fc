import type { CallEventType, CallStatus } from '@frontdesk/contract/vocabulary';
import { type Expression, type ExpressionBuilder, type SqlBool, sql, type UpdateObject } from 'kysely';
import type { Db } from '../store/db.ts';
import type { CallRow, Schema } from '../store/schema.ts';

/** Carries `event id:call id:type`: a hint that a row is there to be read. */
export const CALL_CHANNEL = 'frontdesk_call_event';

export type Actor = 'visitor' | 'system' | `operator:${string}`;

export type CallCondition = (call: ExpressionBuilder<Schema, 'calls'>) => Expression<SqlBool>;

export interface CallChange {
  readonly callId: string;
  readonly event: CallEventType;
  /** An event that came just before this one and is stored together with it. */
  readonly after?: CallEventType | undefined;
  readonly actor: Actor;
  readonly set: UpdateObject<Schema, 'calls'>;
  /** Only in these statuses; any, when left out. */
  readonly from?: readonly CallStatus[];
  /** What must hold beside the status, for example "nobody has claimed it". */
  readonly where?: CallCondition | undefined;
  /** Never anything the visitor wrote: this stays when a call is anonymised. */
  readonly data?: Record<string, unknown> | undefined;
  /** Sends no notification; a later statement does. */
  readonly silent?: boolean;
}

/**
 * Changes a call and records the event, in one statement: a conditional update, a row of `call_events`, and a notification to
 * every node, which PostgreSQL sends at commit. The update comes first and locks the call's row, which puts the events of one
 * call in order. Undefined, and nothing written, when the condition did not hold.
 */
export async function recordChange(db: Db, change: CallChange): Promise<CallRow | undefined> {
  return await changeStatement(db, change).selectAll('changed').executeTakeFirst();
}

/** The statement of `recordChange`, to be compiled once or extended: select columns of the call from `changed`. */
export function changeStatement(db: Db, change: CallChange) {
  const { from, where } = change;
  return db
    .with('changed', (query) =>
      query
        .updateTable('calls')
        .set(change.set)
        .where('id', '=', change.callId)
        .$if(from !== undefined, (update) => update.where('status', 'in', from ?? []))
        .$if(where !== undefined, (update) => update.where((call) => where?.(call) ?? sql.lit(true)))
        .returningAll(),
    )
    .with('event', (query) =>
      query
        .insertInto('call_events')
        .columns(['call_id', 'type', 'actor', 'data'])
        .expression((insert) =>
          insert
            .selectFrom(['changed', inTurn(change)])
            .select([
              'changed.id',
              'happened.type',
              sql<string>`${change.actor}::text`.as('actor'),
              sql<string>`${JSON.stringify(change.data ?? {})}::jsonb`.as('data'),
            ])
            .orderBy('happened.turn'),
        )
        .returning(['id', 'call_id', 'type']),
    )
    .selectFrom('changed')
    .innerJoin(
      (query) =>
        query
          .selectFrom('event')
          .select('event.call_id')
          .$if(change.silent !== true, (event) => event.select(notifyOfEvent))
          .as('published'),
      (on) => on.onRef('published.call_id', '=', 'changed.id'),
    );
}

const inTurn = ({ after, event }: CallChange) =>
  sql<{
    type: CallEventType;
    turn: number;
  }>`unnest(${after === undefined ? [event] : [after, event]}::text[]) with ordinality`.as<'happened'>(
    sql`happened(type, turn)`,
  );

/**
 * To be selected from a CTE named `event` with the columns id, call_id and type. `room.created` is left out: nobody acts on it,
 * and commits that notify wait for one another (PostgreSQL keeps notifications in order), which the caller would wait for too.
 */
export const notifyOfEvent = sql<null>`case event.type when 'room.created' then null
    else pg_notify(${sql.lit(CALL_CHANNEL)}, event.id || ':' || event.call_id || ':' || event.type) end`.as(
  'notified',
);
