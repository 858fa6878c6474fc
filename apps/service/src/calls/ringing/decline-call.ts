import type { ConsoleCall } from '@frontdesk/contract';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../store/db.ts';
import type { OperatorRow } from '../../store/schema.ts';
import { transact } from '../../store/transact.ts';
import { closeAsk } from '../conversation/close-ask.ts';
import { findCallAtConsole, viewAtConsole } from '../find-call-at-console.ts';
import { moveCall } from '../move-call.ts';
import { markIdle } from './close-rings.ts';
import { followUp, type PassedOn, passOn } from './pass-on.ts';
import { ringUntilAfterClaim } from './ring-after-claim.ts';

/**
 * An operator declines: they stop ringing and the next one is tried. A colleague asked into a conversation stays out of it.
 * Does nothing when they do not ring for this call.
 * @throws FrontdeskError `call_not_found`
 */
export async function declineCall(ctx: Context, callId: string, operator: OperatorRow): Promise<ConsoleCall> {
  const { view } = await findCallAtConsole(ctx, callId, operator);
  await declineFor(ctx, view.call, operator);
  return await viewAtConsole(ctx, callId);
}

type Decliner = Pick<OperatorRow, 'id' | 'login'>;

/** For callers who have checked that the operator may see the call. */
export async function declineFor(
  ctx: Context,
  { id: callId, status }: Pick<ConsoleCall, 'id' | 'status'>,
  operator: Decliner,
): Promise<void> {
  if (status === 'active') {
    const actor = `operator:${operator.login}` as const;
    await transact(ctx.db, (tx) => closeAsk(tx, { callId, operator, why: 'declined', actor }));
  } else followUp(ctx, await transact(ctx.db, (tx) => decline(tx, callId, operator)));
}

async function decline(tx: Tx, callId: string, operator: Decliner): Promise<PassedOn> {
  const call = await moveCall(tx, {
    callId,
    event: 'call.declined',
    actor: `operator:${operator.login}`,
    // The operator may have pressed Answer first: that claim ends.
    set: {
      claimed_by: sql<number | null>`nullif(claimed_by, ${operator.id})`,
      claim_expires_at: sql<Date | null>`case when claimed_by <> ${operator.id} then claim_expires_at end`,
      ring_until: sql<Date | null>`case when claimed_by = ${operator.id} then ${ringUntilAfterClaim} else ring_until end`,
    },
    where: (row) =>
      row.exists(
        row
          .selectFrom('call_rings')
          .select('call_rings.call_id')
          .whereRef('call_rings.call_id', '=', 'calls.id')
          .where('call_rings.operator_id', '=', operator.id)
          .where('call_rings.state', '=', 'ringing'),
      ),
  });
  if (call === undefined) return { kind: 'rings on' };
  await tx
    .updateTable('call_rings')
    .set({ state: 'declined', ended_at: sql<Date>`now()` })
    .where('call_id', '=', callId)
    .where('operator_id', '=', operator.id)
    .execute();
  await markIdle(tx, [operator.id]);
  return await passOn(tx, call);
}
