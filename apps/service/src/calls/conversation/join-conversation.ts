import { sql } from 'kysely';
import { markBack } from '../../operators/no-answer.ts';
import type { Tx } from '../../store/db.ts';
import type { CallRow } from '../../store/schema.ts';
import { moveCall } from '../move-call.ts';
import { takeFromOtherCalls, talksElsewhere } from '../ringing/take-from-other-calls.ts';
import { cancelAsks } from './cancel-asks.ts';
import { lockConversation } from './lock-conversation.ts';
import { finishPart, operatorBecomes } from './remove-from-conversation.ts';
import { NO_TRANSFER } from './transfer-call.ts';

export interface Arrival {
  readonly operatorId: number;
  /** Seen in the room under their own id, rather than taken for one of the guests. */
  readonly recognised: boolean;
}

/**
 * TrueConf shows a colleague in the room of a conversation: they take part from now on. If the call is being transferred to them,
 * it is theirs, and the operator who transferred it is out; in a warm transfer both stay until one leaves.
 */
export async function joinConversation(tx: Tx, callId: string, arrival: Arrival): Promise<void> {
  const call = await lockConversation(tx, callId);
  if (call === undefined || (await talksElsewhere(tx, arrival.operatorId, callId))) return;
  const member = await enter(tx, callId, arrival);
  if (member === undefined) return;
  await markBack(tx, arrival.operatorId);
  const move = { callId, actor: `operator:${member.login}` } as const;
  if (!member.takesOver || call.transfer_from === null) {
    await moveCall(tx, { ...move, event: 'call.joined' });
    return;
  }
  const department_id = call.transfer_department_id ?? call.department_id;
  await cancelAsks(tx, callId);
  if (call.transfer_warm) {
    const set = { transfer_to: arrival.operatorId, department_id };
    await moveCall(tx, { ...move, event: 'call.joined', set });
    return;
  }
  const set = { ...NO_TRANSFER, department_id, ...takenOver(call, arrival) };
  await moveCall(tx, { ...move, event: 'call.transferred', set });
  await finishPart(tx, callId, call.transfer_from);
}

/** Only if the call's own operator transfers it does the colleague become its operator, not if another participant does. */
function takenOver(call: CallRow, { operatorId, recognised }: Arrival) {
  return call.operator_id === call.transfer_from
    ? operatorBecomes({ operator_id: operatorId, recognised })
    : {};
}

/** Marks the colleague as a participant. Undefined when they are one already, or have left. */
async function enter(tx: Tx, callId: string, { operatorId, recognised }: Arrival) {
  const before = await tx
    .selectFrom('call_rings')
    .innerJoin('operators', 'operators.id', 'call_rings.operator_id')
    .where('call_rings.call_id', '=', callId)
    .where('call_rings.operator_id', '=', operatorId)
    .where('call_rings.state', 'not in', ['answered', 'finished'])
    .select(['call_rings.state', 'call_rings.purpose', 'operators.login'])
    .executeTakeFirst();
  if (before === undefined) return undefined;
  // First, because of the unique index: an operator has one open ring at most, even within a transaction.
  await takeFromOtherCalls(tx, operatorId, callId);
  await tx
    .updateTable('call_rings')
    .set({ state: 'answered', joined_at: sql<Date>`now()`, ended_at: null, missing_since: null, recognised })
    .where('call_id', '=', callId)
    .where('operator_id', '=', operatorId)
    .execute();
  return { login: before.login, takesOver: before.state === 'ringing' && before.purpose === 'transfer' };
}
