import type { CallbackState } from '@frontdesk/contract/vocabulary';
import { type RawBuilder, sql } from 'kysely';
import { nextVersion, notifyOfCallback } from '../events/record-callback.ts';
import type { Db } from '../store/db.ts';

/**
 * Removes name, contact, message and note from callback requests. Open ones are cancelled, since nobody can be called back any more.
 * @param which a query for their ids
 * @returns the number of requests
 */
export async function anonymiseCallbacks(db: Db, which: RawBuilder<unknown>): Promise<number> {
  const rows = await db
    .with('written', (query) =>
      query
        .updateTable('callbacks')
        .set({
          ...{ name: '', email: null, phone: null, message: null, note: null },
          state: sql<CallbackState>`case when state in ('open', 'in_progress') then 'cancelled' else state end`,
          updated_at: nextVersion,
          anonymised_at: sql<Date>`now()`,
        })
        .where(sql<boolean>`callbacks.id in (${which})`)
        .returning('id'),
    )
    .selectFrom('written')
    .select(['written.id', notifyOfCallback])
    .execute();
  return rows.length;
}
