import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { claimHolds } from '../../events/claim-holds.ts';
import { isOnDuty } from '../../operators/availability.ts';
import type { Db } from '../../store/db.ts';
import { declineFor } from './decline-call.ts';

/**
 * Declines what rings for an operator who has just left, so that no visitor waits for them. Not if they are in the call or on
 * the way into it, nor if they are still on duty by TrueConf's app.
 */
export async function declineRing(ctx: Context, operatorId: number): Promise<void> {
  const ring = await ringAt(ctx.db, operatorId);
  if (ring !== undefined) await declineFor(ctx, ring, { id: operatorId, login: ring.login });
}

/** The operator's open ring; there is one at most. */
async function ringAt(db: Db, operatorId: number) {
  return await db
    .selectFrom('call_rings')
    .innerJoin('calls', 'calls.id', 'call_rings.call_id')
    .innerJoin('operators', 'operators.id', 'call_rings.operator_id')
    .where('call_rings.operator_id', '=', operatorId)
    .where('call_rings.state', '=', 'ringing')
    .where('call_rings.joined_at', 'is', null)
    .where(sql<boolean>`not (${claimHolds} and calls.claimed_by = operators.id)`)
    .where(({ not }) => not(isOnDuty))
    .select(['calls.id', 'calls.status', 'operators.login'])
    .executeTakeFirst();
}
