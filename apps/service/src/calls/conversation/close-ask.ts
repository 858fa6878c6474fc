import { sql } from 'kysely';
import type { Actor } from '../../events/record-change.ts';
import { markNoAnswer } from '../../operators/no-answer.ts';
import type { Tx } from '../../store/db.ts';
import { moveCall } from '../move-call.ts';
import { markIdle } from '../ringing/close-rings.ts';
import { lockConversation } from './lock-conversation.ts';
import { NO_TRANSFER } from './transfer-call.ts';

export interface ClosedAsk {
  readonly callId: string;
  readonly operator: { readonly id: number; readonly login: string };
  readonly why: 'declined' | 'missed';
  readonly actor: Actor;
}

/**
 * A colleague who was asked into a conversation does not join. The call stays with its operator; a transfer has failed when this was
 * the last colleague asked. Does nothing when they do not ring.
 */
export async function closeAsk(tx: Tx, { callId, operator, why, actor }: ClosedAsk): Promise<void> {
  if ((await lockConversation(tx, callId)) === undefined) return;
  const ring = await tx
    .updateTable('call_rings')
    .set({ state: why, ended_at: sql<Date>`now()`, joined_at: null })
    .where('call_id', '=', callId)
    .where('operator_id', '=', operator.id)
    .where('state', '=', 'ringing')
    .returning('purpose')
    .executeTakeFirst();
  if (ring === undefined) return;
  await markIdle(tx, [operator.id]);
  if (why === 'missed') await markNoAnswer(tx, [operator.id]);
  const move = { callId, actor, data: { operator: operator.login, why } };
  if (ring.purpose === 'invite') await moveCall(tx, { ...move, event: 'call.invite_failed' });
  else if (await othersRing(tx, callId)) await moveCall(tx, { ...move, event: 'call.refused' });
  else await moveCall(tx, { ...move, event: 'call.transfer_failed', set: NO_TRANSFER });
}

/** Ends a transfer for which nobody rings any more, because the colleagues it rang took other calls. */
export async function failTransferIfNobodyRings(tx: Tx, callId: string): Promise<void> {
  await moveCall(tx, {
    callId,
    event: 'call.transfer_failed',
    actor: 'system',
    set: NO_TRANSFER,
    where: () => nobodyRingsForTransfer(),
  });
}

/** A transfer is pending, but nobody rings for it or has joined. A condition on `calls`. */
export const nobodyRingsForTransfer = () => sql<boolean>`(calls.transfer_from is not null and not exists (
  select from call_rings where call_rings.call_id = calls.id
    and call_rings.purpose = 'transfer' and call_rings.state in ('ringing', 'answered')))`;

async function othersRing(tx: Tx, callId: string): Promise<boolean> {
  const other = await tx
    .selectFrom('call_rings')
    .select('operator_id')
    .where('call_id', '=', callId)
    .where('state', '=', 'ringing')
    .where('purpose', '=', 'transfer')
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}
