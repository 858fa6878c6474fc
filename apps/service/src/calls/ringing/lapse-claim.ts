import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { moveCall } from '../move-call.ts';
import { ringUntilAfterClaim } from './ring-after-claim.ts';

/** The operator who pressed Answer did not join in time, or took another call: others may answer this one again. */
export async function lapseClaim(ctx: Context, callId: string): Promise<void> {
  await moveCall(ctx.db, {
    callId,
    event: 'call.claim_lapsed',
    actor: 'system',
    set: { claimed_by: null, claim_expires_at: null, ring_until: ringUntilAfterClaim },
    where: () => isClaimOver,
  });
}

/** A condition on `calls`. The operator who claimed it keeps ringing for it until they are in, or take another call. */
export const isClaimOver = sql<boolean>`(calls.claim_expires_at <= now() or calls.claimed_by is not null and not exists (
  select from call_rings where call_rings.call_id = calls.id and call_rings.operator_id = calls.claimed_by
    and call_rings.state = 'ringing'))`;
