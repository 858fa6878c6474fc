import { sql } from 'kysely';
import { runRoom } from '../../conferences/open-room.ts';
import { roomRunsUntil } from '../../conferences/store-room.ts';
import type { Context } from '../../context.ts';
import { publishRinging } from './ring-call.ts';

/**
 * Finishes the set-up of a call that was stored as ringing ahead of its room (`ringAhead`) and whose process died before
 * `publishRinging`, or whose last statement the database lost in a crash. Runs the room, which does no harm to a running one,
 * and publishes that the call rings; tried again while the video server is away. A visitor who never got the answer is found
 * to be away by the sweeps.
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
  await publishRinging(ctx.db, { callId, conferenceId: conference.id, address });
}
