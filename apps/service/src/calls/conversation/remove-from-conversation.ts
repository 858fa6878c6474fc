import { sql } from 'kysely';
import type { Actor } from '../../events/record-change.ts';
import { startWrapUp } from '../../operators/wrap-up.ts';
import type { Tx } from '../../store/db.ts';
import type { CallRow } from '../../store/schema.ts';
import { moveCall } from '../move-call.ts';
import { markIdle } from '../ringing/close-rings.ts';
import { NO_TRANSFER } from './transfer-call.ts';

export interface Departure {
  readonly operator: { readonly id: number; readonly login: string };
  readonly actor: Actor;
}

/**
 * One of several operators leaves and the conversation goes on: with the one it is being transferred to, or else with the one
 * who has been in it longest. The call's row must be locked. False, and nothing done, when no other operator is in it.
 */
export async function removeFromConversation(
  tx: Tx,
  call: CallRow,
  { operator, actor }: Departure,
): Promise<boolean> {
  const others = await tx
    .selectFrom('call_rings')
    .where('call_id', '=', call.id)
    .where('state', '=', 'answered')
    .where('operator_id', '<>', operator.id)
    .select(['operator_id', 'recognised'])
    .orderBy('joined_at')
    .execute();
  const taker = others.find(({ operator_id }) => operator_id === call.transfer_to);
  const successor = taker ?? others[0];
  if (successor === undefined) return false;
  const isHandedOver = taker !== undefined && call.transfer_from === operator.id;
  await moveCall(tx, {
    callId: call.id,
    event: isHandedOver ? 'call.transferred' : 'call.left',
    actor,
    set: {
      ...(call.operator_id === operator.id ? operatorBecomes(successor) : {}),
      ...(isHandedOver || call.transfer_to === operator.id ? NO_TRANSFER : {}),
    },
    data: { operator: operator.login },
  });
  await finishPart(tx, call.id, operator.id);
  return true;
}

/** Columns of a call that belongs to another operator from now on. */
export function operatorBecomes(member: { operator_id: number; recognised: boolean }) {
  return {
    operator_id: member.operator_id,
    operator_recognised: member.recognised,
    operator_missing_since: null,
  };
}

/** Ends an operator's part in a call; only their notes (wrap-up) are left to do. */
export async function finishPart(tx: Tx, callId: string, operatorId: number): Promise<void> {
  const left = await tx
    .updateTable('call_rings')
    .set({ state: 'finished', ended_at: sql<Date>`now()`, missing_since: null })
    .where('call_id', '=', callId)
    .where('operator_id', '=', operatorId)
    .where('state', '=', 'answered')
    .returning('operator_id')
    .execute();
  await markIdle(tx, [operatorId]);
  await startWrapUp(
    tx,
    callId,
    left.map(({ operator_id }) => operator_id),
  );
}
