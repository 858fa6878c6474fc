import type { Db } from '../../src/store/db.ts';

/** Everything that happened to a call, in order. */
export async function eventsOf(db: Db, callId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('call_events')
    .where('call_id', '=', callId)
    .select('type')
    .orderBy('id')
    .execute();
  return rows.map(({ type }) => type);
}

/** How a call and its room stand. */
export async function statusOf(db: Db, callId: string) {
  return await db
    .selectFrom('calls')
    .where('id', '=', callId)
    .select(['status', 'end_reason', 'ended_by', 'room_state'])
    .executeTakeFirstOrThrow();
}
