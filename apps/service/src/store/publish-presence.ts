import { sql } from 'kysely';
import type { Db } from './db.ts';

export const PRESENCE_CHANNEL = 'frontdesk_presence';

/**
 * Tells the consoles and the queue that these operators have changed; within a transaction, once it is committed. Nobody
 * needs to know whose change it was but their own consoles.
 */
export async function publishPresence(db: Db, operatorIds: readonly number[]): Promise<void> {
  if (operatorIds.length === 0) return;
  await sql`select pg_notify(${PRESENCE_CHANNEL}, id::text) from unnest(${operatorIds}::bigint[]) as id`.execute(
    db,
  );
}
