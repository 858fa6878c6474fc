import type { CallEventType } from '@frontdesk/contract/vocabulary';
import { sql } from 'kysely';
import type { Db } from '../context.ts';

/** Carries `event id:call id:type`: a hint that a row is there to be read. */
export const CALL_CHANNEL = 'frontdesk_call_event';

export type Actor = 'visitor' | 'system' | `operator:${string}`;

export interface NewEvent {
  readonly callId: string;
  readonly type: CallEventType;
  readonly actor: Actor;
  /** Never the visitor's words: this is kept for history and shown to operators. */
  readonly data?: Record<string, unknown>;
}

/**
 * Writes the row and, in the same statement, the hint to every node, which PostgreSQL sends at commit. The call's row
 * must have been changed or locked by this transaction: that is what puts the events of one call in order.
 */
export async function appendEvent(db: Db, event: NewEvent): Promise<void> {
  await db
    .with('event', (query) =>
      query
        .insertInto('call_events')
        .values({
          call_id: event.callId,
          type: event.type,
          actor: event.actor,
          data: JSON.stringify(event.data ?? {}),
        })
        .returning(['id', 'call_id', 'type']),
    )
    .selectFrom('event')
    .select(notifyOfEvent)
    .execute();
}

/** To be selected from a CTE named `event` with the columns id, call_id and type. */
export const notifyOfEvent =
  sql<null>`pg_notify(${sql.lit(CALL_CHANNEL)}, event.id || ':' || event.call_id || ':' || event.type)`.as(
    'notified',
  );
