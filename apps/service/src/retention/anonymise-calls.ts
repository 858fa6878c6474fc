import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../store/db.ts';

/**
 * Takes from ended calls who the visitor was, what they said and what was written about them; when it was, how long it took and
 * how it ended stay.
 * @param which ids of calls; rows somebody else is at should be skipped there.
 * @returns how many.
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
          // Both could tell who it was to somebody who guesses.
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
