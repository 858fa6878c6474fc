import { sql } from 'kysely';
import type { Tx } from '../../store/db.ts';
import type { CallRow } from '../../store/schema.ts';

/**
 * Stops the ringing of a call whose visitor is away. It keeps its room and rings nobody until the visitor returns, when it is
 * passed on, or until their grace ends and with it the call (see `end-lost-calls.ts`). Part of the transaction of a move.
 */
export async function awaitVisitor(tx: Tx, callId: string): Promise<void> {
  await tx.updateTable('calls').set({ ring_until: null }).where('id', '=', callId).execute();
}

/** Rings nobody, because the visitor is away. A condition on ringing `calls`. */
export const awaitsVisitor = sql<boolean>`(calls.ring_until is null and calls.visitor_lost_at is not null)`;

/** The call, locked, if it rings nobody for that reason and its visitor has returned. */
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
