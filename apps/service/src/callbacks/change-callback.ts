import { type Expression, type SqlBool, sql, type UpdateObject } from 'kysely';
import { nextVersion, notifyOfCallback } from '../events/record-callback.ts';
import type { Db } from '../store/db.ts';
import type { Schema } from '../store/schema.ts';

/**
 * Writes a new version of a request and notifies the consoles, in one statement. False, and nothing written, when `provided` did
 * not hold.
 */
export async function changeCallback(
  db: Db,
  callbackId: string,
  set: UpdateObject<Schema, 'callbacks'>,
  provided: Expression<SqlBool> = sql.lit(true),
): Promise<boolean> {
  const written = await db
    .with('written', (query) =>
      query
        .updateTable('callbacks')
        .set({
          ...set,
          updated_at: nextVersion,
          // What is written into an anonymised request has to be anonymised again.
          anonymised_at: null,
        })
        .where('id', '=', callbackId)
        .where(provided)
        .returning('id'),
    )
    .selectFrom('written')
    .select(['written.id', notifyOfCallback])
    .executeTakeFirst();
  return written !== undefined;
}
