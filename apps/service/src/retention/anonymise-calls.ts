import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../store/db.ts';

/**
 * Removes from ended calls who the visitor was, what they wrote and what was written about them. Times, durations and outcome stay.
 * @param which a query for their ids, which should skip locked rows
 * @returns the number of calls
 */
export async function anonymiseCalls(db: Db, which: RawBuilder<unknown>): Promise<number> {
  const { calls } = await db
    .with('anonymised', (query) =>
      query
        .updateTable('calls')
        .set({
          ...{ visitor_name: '', visitor_email: null, visitor_phone: null, visitor_reference: null },
          ...{ topic: null, message: null, page_url: null, page_title: null, page_referrer: null },
          answers: '[]',
          ...{ note: '', rating_comment: null, recording_url: null, devices: null },
          // Hashes by which a guess could be confirmed.
          ...{ visitor_address_hash: null, request_hash: '', idempotency_key: null },
          anonymised_at: sql<Date>`now()`,
        })
        .where('status', '=', 'ended')
        .where(sql<boolean>`calls.id in (${which})`)
        .returning('id'),
    )
    .with('unexplained', (query) =>
      query
        .updateTable('blocks')
        // A block lasts until its end, but need not say for what.
        .set({ reason: null })
        .where('call_id', 'in', (blocks) => blocks.selectFrom('anonymised').select('anonymised.id')),
    )
    .selectFrom('anonymised')
    .select(({ fn }) => fn.countAll<number>().as('calls'))
    .executeTakeFirstOrThrow();
  return calls;
}
