import { sql } from 'kysely';
import type { Db } from '../../store/db.ts';
import { isOneOf, type OfferScope } from '../ringing/offer-call.ts';

/**
 * Calls in the queue: queued, and not being set up. The status is a constant as in the index `calls_waiting`: with a parameter
 * instead, the kept plan (docs/adr/0014) could not use the index and would read every call there ever was.
 */
export function waitingCalls(db: Db) {
  return db
    .selectFrom('calls')
    .where('calls.status', '=', sql.lit('queued' as const))
    .where('calls.setup_until', 'is', null);
}

/** No other call waits for this operator. A condition on `operators`. */
export function nobodyWaits(db: Db, callId: string, { siteId, departmentIds }: OfferScope) {
  const waiting = waitingCalls(db)
    .where('calls.site_id', '=', siteId)
    .where('calls.id', '<>', callId)
    .$if(departmentIds !== null, (query) =>
      query.where((call) =>
        call.or([
          call('calls.department_id', 'is', null),
          isOneOf('calls.department_id', departmentIds ?? []),
          isOneOf('calls.overflow_department_id', departmentIds ?? []),
        ]),
      ),
    )
    // A call does not wait for operators who have declined or missed it.
    .where(
      sql<boolean>`not exists (select 1 from call_rings tried
        where tried.call_id = calls.id and tried.operator_id = operators.id)`,
    )
    .select('calls.id');
  return sql<boolean>`not exists (${waiting})`;
}
