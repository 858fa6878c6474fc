import { sql } from 'kysely';
import type { Db } from '../context.ts';

/*
 * The service's own connections commit without waiting for the disk (`TRAIL_THE_DISK` in `database.ts`), so that nothing which is to be
 * told waits for it either. Whoever acknowledges something waits here: the log is written in order, and so all that was committed
 * before, on any connection, is on the disk by then (PostgreSQL manual, section 30.4).
 */

/** To be selected in a statement that stands alone: its commit waits for the disk. */
export const reachesDisk = sql<string>`set_config('synchronous_commit', 'on', true)`.as('reaches');

/** Resolves when all that was committed up to now would survive a crash of the database. */
export async function reachDisk(db: Db): Promise<void> {
  // A commit without anything in it would have nothing to wait for.
  await db
    .selectNoFrom([reachesDisk, sql<string>`pg_logical_emit_message(true, 'frontdesk', '')`.as('written')])
    .execute();
}
