import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { markBack } from '../../operators/no-answer.ts';
import type { Tx } from '../../store/db.ts';
import type { CallRow } from '../../store/schema.ts';
import { transact } from '../../store/transact.ts';
import { moveCall } from '../move-call.ts';
import { ACTIVE_CHECK_S } from '../time-limits.ts';
import { markIdle } from './close-rings.ts';
import { setRing } from './set-ring.ts';
import { takeFromOtherCalls, talksElsewhere } from './take-from-other-calls.ts';

export interface Answer {
  readonly callId: string;
  readonly operatorId: number;
  /** Seen in the room under their own id, rather than taken for one of the guests. */
  readonly recognised: boolean;
}

/**
 * TrueConf shows an operator in the room: the call is active and theirs, whether they pressed Answer in the console or answered
 * in TrueConf's app, and all others stop ringing. Undefined when the call no longer rings.
 */
export async function confirmAnswer(ctx: Context, answer: Answer): Promise<CallRow | undefined> {
  return await transact(ctx.db, (tx) => confirm(tx, answer));
}

async function confirm(tx: Tx, { callId, operatorId, recognised }: Answer): Promise<CallRow | undefined> {
  const { login } = await tx
    .selectFrom('operators')
    .where('id', '=', operatorId)
    .select('login')
    .executeTakeFirstOrThrow();
  const call = await moveCall(tx, {
    callId,
    event: 'call.answered',
    actor: `operator:${login}`,
    set: {
      operator_id: operatorId,
      operator_recognised: recognised,
      answered_at: sql<Date>`now()`,
      claimed_by: null,
      claim_expires_at: null,
      ring_until: null,
      room_check_at: sql<Date>`now() + make_interval(secs => ${ACTIVE_CHECK_S})`,
      room_gone_since: null,
    },
  });
  if (call === undefined) return undefined;
  await cancelOthers(tx, callId, operatorId);
  await takeFromOtherCalls(tx, operatorId, callId);
  await markBack(tx, operatorId);
  // An operator who is in two rooms keeps the reservation for the first.
  if (!(await talksElsewhere(tx, operatorId, callId))) await setRing(tx, callId, operatorId, 'answered');
  return call;
}

async function cancelOthers(tx: Tx, callId: string, operatorId: number): Promise<void> {
  const cancelled = await tx
    .updateTable('call_rings')
    .set({ state: 'cancelled', ended_at: sql<Date>`now()` })
    .where('call_id', '=', callId)
    .where('operator_id', '<>', operatorId)
    .where('state', '=', 'ringing')
    .returning('operator_id')
    .execute();
  await markIdle(
    tx,
    cancelled.map(({ operator_id }) => operator_id),
  );
}
