import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { transact } from '../../store/transact.ts';
import { watchRoom } from '../room/watch-room.ts';
import { closeAsk, failTransferIfNobodyComes } from './close-ask.ts';

/**
 * Colleagues asked into a conversation did not come in time. The room is looked into first, because somebody may have come
 * since the last look; while TrueConf cannot be asked, they ring on.
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
    await failTransferIfNobodyComes(tx, callId);
  });
}
