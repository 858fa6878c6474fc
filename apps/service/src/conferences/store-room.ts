import type { Conference } from '@frontdesk/trueconf-client/wire';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { recordChange } from '../events/record-change.ts';
import { ADDRESS_LIMIT_MS, RUN_LIMIT_MS, SETUP_MARGIN_MS } from './time-limits.ts';
import { frameAddress } from './web-address.ts';

/** What is known of a room that was created, as columns of its call. */
export function createdRoom(conference: Conference) {
  return {
    conference_id: conference.id,
    room_state: 'created' as const,
    room_url: frameAddress(conference.webclient_url),
  };
}

/** `setup_until` while the room is run and the visitor's address fetched. */
export const roomRunsUntil = sql<Date>`now()
  + make_interval(secs => ${sql.lit((RUN_LIMIT_MS + ADDRESS_LIMIT_MS + SETUP_MARGIN_MS) / 1000)})`;

/** Stores the room as soon as it exists: without its id it would have to be searched for. */
export async function storeRoom(ctx: Context, callId: string, conference: Conference): Promise<void> {
  await recordChange(ctx.db, {
    callId,
    event: 'room.created',
    actor: 'system',
    set: { ...createdRoom(conference), setup_until: roomRunsUntil },
  });
}
