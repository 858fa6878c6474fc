import { sql } from 'kysely';
import type { Db } from './db.ts';

/*
 * The service's connections commit without waiting for the disk (`ASYNCHRONOUS_COMMIT` in `database.ts`), so that events are not
 * held up. Only an acknowledgement has to wait, and it does so here: the write-ahead log is written in order, so once one
 * synchronous commit is through, every earlier commit on any connection is on the disk too (PostgreSQL manual, section 30.4;
 * docs/adr/0018).
 */

/** To be selected in a statement that runs outside a transaction: makes its own commit wait for the disk. */
export const commitsDurably = sql<string>`set_config('synchronous_commit', 'on', true)`.as('durable');

/** Resolves when everything committed so far would survive a crash of the database. */
export async function awaitDurability(db: Db): Promise<void> {
  // An empty transaction has no commit record to wait for, so it writes a message.
  await db
    .selectNoFrom([commitsDurably, sql<string>`pg_logical_emit_message(true, 'frontdesk', '')`.as('written')])
    .execute();
}
