import type { CallEventType } from '@frontdesk/contract/vocabulary';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../store/db.ts';
import { type Actor, notifyOfEvent } from './record-change.ts';

/**
 * Records that these calls were erased, and by whom. Consoles that show one are notified and show it without its name.
 * @param which a query for the ids of the calls, which the same transaction has anonymised
 */
export async function recordErasure(tx: Tx, which: RawBuilder<unknown>, by: Actor): Promise<void> {
  await tx
    .with('event', (query) =>
      query
        .insertInto('call_events')
        .columns(['call_id', 'type', 'actor'])
        .expression((insert) =>
          insert
            .selectFrom('calls')
            .where(sql<boolean>`calls.id in (${which})`)
            .select([
              'calls.id',
              sql.lit('call.erased' as const satisfies CallEventType).as('type'),
              sql<string>`${by}::text`.as('actor'),
            ]),
        )
        .returning(['id', 'call_id', 'type']),
    )
    .selectFrom('event')
    .select(notifyOfEvent)
    .execute();
}
