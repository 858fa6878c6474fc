import { sql } from 'kysely';
import { nobodyRingsForTransfer } from '../calls/conversation/close-ask.ts';
import { expireAsks } from '../calls/conversation/expire-asks.ts';
import type { Context } from '../context.ts';
import { BATCH, forEachCall } from './for-each-call.ts';

/** Closes the rings of colleagues who were asked into conversations and did not join; while TrueConf is away, as often as rooms are checked. */
export async function expireAllAsks(ctx: Context): Promise<void> {
  const due = await ctx.db
    .selectFrom('calls')
    .where('calls.status', '=', 'active')
    .where(sql<boolean>`(${nobodyRingsForTransfer()} or exists (select from call_rings where call_rings.call_id = calls.id
      and call_rings.state = 'ringing' and call_rings.ring_until <= now()))`)
    .where((call) =>
      call.or([call('room_check_failures', '=', 0), call('room_check_at', '<=', sql<Date>`now()`)]),
    )
    .select('calls.id')
    .limit(BATCH)
    .execute();
  await forEachCall(
    ctx,
    due.map(({ id }) => id),
    (id) => expireAsks(ctx, id),
  );
}
