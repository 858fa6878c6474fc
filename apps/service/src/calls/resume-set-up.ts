import { sql } from 'kysely';
import { runRoom } from '../conferences/open-room.ts';
import { roomRunsUntil } from '../conferences/store-room.ts';
import type { Context } from '../context.ts';
import { tellRinging } from './ring-call.ts';

/**
 * A call that rings ahead while its process died, or whose last word the database lost in a crash: its room is run, which does
 * no harm to one that runs, and all hear that it rings. Should the video server be away, that is tried again. A visitor who
 * never heard of their call is found to be away.
 */
export async function resumeSetUp(ctx: Context, callId: string): Promise<void> {
  const call = await ctx.db
    .updateTable('calls')
    .set({ setup_until: roomRunsUntil })
    .where('id', '=', callId)
    .where('status', 'in', ['ringing', 'active'])
    .where('setup_until', '<=', sql<Date>`now()`)
    .returning(['conference_id', 'room_url', 'visitor_name'])
    .executeTakeFirst();
  if (call === undefined || call.conference_id === null) return;
  const conference = { id: call.conference_id, webclient_url: call.room_url ?? undefined };
  const address = await runRoom(ctx, conference, call.visitor_name);
  await tellRinging(ctx.db, { callId, conferenceId: conference.id, address });
}
