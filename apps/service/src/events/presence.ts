import type { Presence } from '@frontdesk/contract';
import { viewPresence } from '../operators/session-view.ts';
import type { Db } from '../store/db.ts';
import { lastEventId } from './last-event-id.ts';

export interface PresenceNow {
  readonly login: string;
  readonly presence: Presence;
  readonly at: string;
  /** Place in the stream of events, for a message that has no row of its own. */
  readonly id: number;
}

/** An operator's presence as it is now. */
export async function loadPresence(db: Db, operatorId: number): Promise<PresenceNow> {
  const row = await db
    .selectFrom('operators')
    .where('id', '=', operatorId)
    .select(['login', 'presence', 'presence_reason', 'presence_since', 'wrap_up_until'])
    .executeTakeFirstOrThrow();
  return {
    login: row.login,
    presence: viewPresence(row),
    at: new Date().toISOString(),
    id: await lastEventId(db),
  };
}
