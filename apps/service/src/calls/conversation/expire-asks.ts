import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { transact } from '../../store/transact.ts';
import { watchRoom } from '../room/watch-room.ts';
import { closeAsk, failTransferIfNobodyRings } from './close-ask.ts';

/**
 * Closes the rings of colleagues who were asked into a conversation and did not join in time. The room is checked first, because
 * one may have joined since the last check; while TrueConf cannot be asked, they go on ringing.
 */
export async function expireAsks(ctx: Context, callId: string): Promise<void> {
  if (!(await watchRoom(ctx, callId))) return;
  await transact(ctx.db, async (tx) => {
    const due = await tx
      .selectFrom('call_rings')
      .innerJoin('operators', 'operators.id', 'call_rings.operator_id')
      .where('call_rings.call_id', '=', callId)
      .where('call_rings.state', '=', 'ringing')
      .where('call_rings.ring_until', '<=', sql<Date>`now()`)
      .select(['operators.id', 'operators.login'])
      .orderBy('operators.id')
      .execute();
    for (const operator of due) await closeAsk(tx, { callId, operator, why: 'missed', actor: 'system' });
    await failTransferIfNobodyRings(tx, callId);
  });
}
