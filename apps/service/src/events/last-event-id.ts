import type { Db } from '../store/db.ts';

/** The newest event id: what a message carries that has no row of its own in `call_events`. */
export async function lastEventId(db: Db): Promise<number> {
  const row = await db
    .selectFrom('call_events')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  return row?.id ?? 0;
}
