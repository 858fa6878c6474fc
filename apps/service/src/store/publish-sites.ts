import { sql } from 'kysely';
import type { Db } from './db.ts';

export const SITES_CHANNEL = 'frontdesk_sites';

/** To be called within a transaction that changes sites or departments: once it is committed, all nodes read them anew. */
export async function publishSites(tx: Db): Promise<void> {
  await sql`select pg_notify(${SITES_CHANNEL}, '')`.execute(tx);
}
