import type { Db } from '../context.ts';

/** Place in the stream of events, for a message that has no row of its own. */
export async function lastEventId(db: Db): Promise<number> {
  const row = await db
    .selectFrom('call_events')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  return row?.id ?? 0;
}
