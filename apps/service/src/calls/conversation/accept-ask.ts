import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import type { Tx } from '../../store/db.ts';
import type { CallRow, OperatorRow } from '../../store/schema.ts';
import { transact } from '../../store/transact.ts';
import { moveCall } from '../move-call.ts';
import { CLAIM_S } from '../time-limits.ts';
import { lockConversation } from './lock-conversation.ts';

/**
 * A colleague who was asked into a conversation presses Answer: TrueConf must show them in the room within 15 s. Of several who are
 * asked for a transfer, only one can be on the way. Undefined when they do not ring (any more).
 * @throws FrontdeskError `already_answered`
 */
export async function acceptAsk(
  ctx: Context,
  callId: string,
  operator: OperatorRow,
): Promise<CallRow | undefined> {
  return await transact(ctx.db, (tx) => accept(tx, callId, operator));
}

async function accept(tx: Tx, callId: string, operator: OperatorRow): Promise<CallRow | undefined> {
  const call = await lockConversation(tx, callId);
  const asked = await ringing(tx, callId);
  const mine = asked.find(({ operator_id }) => operator_id === operator.id);
  if (call === undefined || mine === undefined) return undefined;
  if (mine.joined_at !== null) return call;
  const rival = asked.find(({ purpose, joined_at }) => purpose === 'transfer' && joined_at !== null);
  if (mine.purpose === 'transfer' && rival !== undefined) {
    throw new FrontdeskError('already_answered', { answered_by: rival.name });
  }
  await tx
    .updateTable('call_rings')
    .set({ joined_at: sql<Date>`now()`, ring_until: sql<Date>`now() + make_interval(secs => ${CLAIM_S})` })
    .where('call_id', '=', callId)
    .where('operator_id', '=', operator.id)
    .execute();
  if (mine.purpose === 'transfer') await ringOthersAfterwards(tx, callId);
  return await moveCall(tx, {
    callId,
    event: 'call.accepted',
    actor: `operator:${operator.login}`,
    set: { room_check_at: sql<Date>`now()` },
  });
}

/** The others are silent until the claim is over; if it comes to nothing, they get the full ring time after it. */
async function ringOthersAfterwards(tx: Tx, callId: string): Promise<void> {
  await tx
    .updateTable('call_rings')
    .from('calls')
    .innerJoin('sites', 'sites.id', 'calls.site_id')
    .whereRef('calls.id', '=', 'call_rings.call_id')
    .set({ ring_until: sql<Date>`now() + make_interval(secs => ${CLAIM_S} + sites.ring_timeout_s)` })
    .where('call_rings.call_id', '=', callId)
    .where('call_rings.state', '=', 'ringing')
    .where('call_rings.purpose', '=', 'transfer')
    .where('call_rings.joined_at', 'is', null)
    .execute();
}

async function ringing(tx: Tx, callId: string) {
  return await tx
    .selectFrom('call_rings')
    .innerJoin('operators', 'operators.id', 'call_rings.operator_id')
    .where('call_rings.call_id', '=', callId)
    .where('call_rings.state', '=', 'ringing')
    .select(['call_rings.operator_id', 'call_rings.purpose', 'call_rings.joined_at', 'operators.name'])
    .execute();
}
