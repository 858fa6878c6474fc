import { sql } from 'kysely';
import type { Db } from '../store/db.ts';
import type { Occurrence } from './call-feed.ts';

/** A row may become visible this much after its time stamp, which is the start of its transaction. */
const LATE_COMMIT_MS = 15_000;

/** From when on rows have to be read again after a gap in listening. */
export const missedSince = (lastHeardAt: Date): Date => new Date(lastHeardAt.getTime() - LATE_COMMIT_MS);

/** Events of calls since then, oldest first. One whose ringing is stored ahead of its room is published when the room runs. */
export async function missedEvents(db: Db, since: Date): Promise<Occurrence[]> {
  return await db
    .selectFrom('call_events')
    .where('at', '>', since)
    .where(
      sql<boolean>`not (type = 'call.ringing' and exists (select from calls
        where calls.id = call_events.call_id and status = 'ringing' and setup_until is not null))`,
    )
    .select(['id', 'call_id as callId', 'type'])
    .orderBy('id')
    .execute();
}
