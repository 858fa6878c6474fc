import { sql } from 'kysely';
import type { Tx } from '../../store/db.ts';
import { publishPresence } from '../../store/publish-presence.ts';

/**
 * Closes the rings of an ended call: operators who were ringing are cancelled, those who talked are finished and get the site's
 * wrap-up time, and all are idle from now on. One statement, because every call ends here.
 */
export async function closeRings(tx: Tx, callId: string): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    with closed as (
      update call_rings set ended_at = now(), state = case state when 'answered' then 'finished' else 'cancelled' end
      where call_id = ${callId} and state in ('ringing', 'answered')
      returning operator_id, state = 'finished' as talked
    ), locked as (
      select operators.id, closed.talked from operators join closed on closed.operator_id = operators.id
      order by operators.id for no key update of operators
    ), idle as (
      update operators set idle_since = now(), wrap_up_until = case
          when locked.talked then now() + make_interval(secs => sites.wrap_up_s) else operators.wrap_up_until end
      from locked, calls join sites on sites.id = calls.site_id
      where operators.id = locked.id and calls.id = ${callId}
      returning operators.id, locked.talked
    )
    select id from idle where talked`.execute(tx);
  await publishPresence(
    tx,
    rows.map(({ id }) => id),
  );
}

/** Locks the rows in the order of their ids, as every change of several operators does, so that none deadlock. */
export async function markIdle(tx: Tx, operatorIds: readonly number[]): Promise<void> {
  if (operatorIds.length === 0) return;
  await tx
    .with('idle', (query) =>
      query
        .selectFrom('operators')
        .select('id')
        .where('id', 'in', operatorIds)
        .orderBy('id')
        .forNoKeyUpdate(),
    )
    .updateTable('operators')
    .from('idle')
    .set({ idle_since: sql<Date>`now()` })
    .whereRef('operators.id', '=', 'idle.id')
    .execute();
}
