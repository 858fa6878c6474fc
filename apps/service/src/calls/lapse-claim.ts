import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { moveCall } from './move-call.ts';

/** The operator who pressed Answer was not seen in the room in time: the call is anybody's again. */
export async function lapseClaim(ctx: Context, callId: string): Promise<void> {
  await moveCall(ctx.db, {
    callId,
    event: 'call.claim_lapsed',
    actor: 'system',
    set: { claimed_by: null, claim_expires_at: null },
    where: (row) => row('claim_expires_at', '<=', sql<Date>`now()`),
  });
}
