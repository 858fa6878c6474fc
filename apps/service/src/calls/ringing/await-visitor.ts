import { sql } from 'kysely';
import type { Tx } from '../../store/db.ts';
import type { CallRow } from '../../store/schema.ts';

/**
 * Nobody else is rung for a visitor who is away: the call keeps its room and rings at nobody, until they return and it is
 * passed on, or their grace ends and with it the call (see `end-lost-calls.ts`). Part of the transaction of a move.
 */
export async function awaitVisitor(tx: Tx, callId: string): Promise<void> {
  await tx.updateTable('calls').set({ ring_until: null }).where('id', '=', callId).execute();
}

/** To be used on `calls` that ring. */
export const awaitsVisitor = sql<boolean>`(calls.ring_until is null and calls.visitor_lost_at is not null)`;

/** The call, locked, if it rang at nobody for that reason and its visitor is back. */
export async function callOfReturned(tx: Tx, callId: string): Promise<CallRow | undefined> {
  return await tx
    .selectFrom('calls')
    .selectAll()
    .where('id', '=', callId)
    .where('status', '=', 'ringing')
    .where('claimed_by', 'is', null)
    .where('ring_until', 'is', null)
    .where('visitor_lost_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}
