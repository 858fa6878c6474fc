import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { markNoAnswer } from '../../operators/no-answer.ts';
import type { Tx } from '../../store/db.ts';
import { transact } from '../../store/transact.ts';
import { moveCall } from '../move-call.ts';
import { watchRoom } from '../room/watch-room.ts';
import { awaitsVisitor, callOfReturned } from './await-visitor.ts';
import { markIdle } from './close-rings.ts';
import { followUp, type PassedOn, passOn } from './pass-on.ts';

/**
 * Nobody answered in time: whoever rang has missed the call, and the next operator is tried. The room is checked first, because
 * an operator may have answered since the last check; while TrueConf cannot be asked, the call goes on ringing.
 */
export async function expireRing(ctx: Context, callId: string): Promise<void> {
  if (!(await watchRoom(ctx, callId))) return;
  const passed = await transact(ctx.db, (tx) => miss(tx, callId));
  followUp(ctx, passed);
}

async function miss(tx: Tx, callId: string): Promise<PassedOn> {
  const back = await callOfReturned(tx, callId);
  if (back !== undefined) return await passOn(tx, back);
  const call = await moveCall(tx, {
    callId,
    event: 'call.missed',
    actor: 'system',
    where: (row) => row.and([isOverdue(), row('claimed_by', 'is', null), row.not(awaitsVisitor)]),
  });
  if (call === undefined) return { kind: 'rings on' };
  const missed = await tx
    .updateTable('call_rings')
    .set({ state: 'missed', ended_at: sql<Date>`now()` })
    .where('call_id', '=', callId)
    .where('state', '=', 'ringing')
    .returning('operator_id')
    .execute();
  const ids = missed.map(({ operator_id }) => operator_id);
  await markIdle(tx, ids);
  // No console has rung yet if the room does not run, and nobody has to answer a visitor who is away.
  if (call.setup_until === null && call.visitor_lost_at === null) await markNoAnswer(tx, ids);
  return await passOn(tx, call);
}

/** The time to ring is over, or nobody rings any more because they took another call. A condition on `calls`. */
export const isOverdue = () => sql<boolean>`(calls.ring_until <= now() or not exists (
  select 1 from call_rings where call_rings.call_id = calls.id and call_rings.state = 'ringing'))`;
