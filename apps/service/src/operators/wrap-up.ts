import { sql } from 'kysely';
import type { Tx } from '../store/db.ts';
import { publishPresence } from '../store/publish-presence.ts';

/** Starts the wrap-up of operators whose part in a call is over: nothing rings for them for the site's `wrap_up_s`. */
export async function startWrapUp(tx: Tx, callId: string, operatorIds: readonly number[]): Promise<void> {
  if (operatorIds.length === 0) return;
  await tx
    .updateTable('operators')
    .from('calls')
    .innerJoin('sites', 'sites.id', 'calls.site_id')
    .set({ wrap_up_until: sql<Date>`now() + make_interval(secs => sites.wrap_up_s)` })
    .where('calls.id', '=', callId)
    .where('operators.id', 'in', operatorIds)
    .execute();
  await publishPresence(tx, operatorIds);
}
