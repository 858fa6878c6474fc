import { sql } from 'kysely';
import type { Db } from '../context.ts';
import type { NewCallRequest } from './admit-call.ts';
import { isBlocked } from './is-blocked.ts';
import { newCall, requestedEvent } from './new-call.ts';
import {
  freeOperators,
  type OfferScope,
  type Rung,
  reservedBy,
  ringingFor,
  roundByRound,
} from './offer-call.ts';
import { nobodyWaits } from './waiting-calls.ts';

/**
 * The common case, in one statement and so in one trip to the database: operators are free and nobody waits. Reserves
 * them, then stores the call and its first event. Nobody, and nothing stored, when that is not the case, the
 * key of the request was used before, or its visitor is refused.
 * @throws a unique violation when the key is being used at the same moment
 */
export async function admitAtOnce(
  db: Db,
  callId: string,
  request: NewCallRequest,
  scope: OfferScope,
): Promise<Rung[]> {
  const refused = isBlocked(request.site.id, request.marks);
  const provided = sql<boolean>`${nobodyWaits(db, callId, scope)} and ${isFirstUse(request)} and not ${refused}`;
  const row = newCall(callId, request);
  return await roundByRound((first) =>
    reservedBy(
      ringingFor(db, callId, freeOperators(db, callId, { ...scope, first, provided }))
        .with('placed', (query) =>
          query
            .insertInto('calls')
            .columns(Object.keys(row) as (keyof typeof row)[]) // The keys of the very row.
            .expression(sql`select ${sql.join(Object.values(row))} where exists (select from rung)`)
            .returning('id'),
        )
        .with('event', (query) =>
          query.insertInto('call_events').columns(requestedEvent.columns).expression(requestedEvent.values),
        ),
    ),
  );
}

function isFirstUse({ site, idempotencyKey }: NewCallRequest) {
  if (idempotencyKey === null) return sql<boolean>`true`;
  return sql<boolean>`not exists (
    select from calls known where known.site_id = ${site.id} and known.idempotency_key = ${idempotencyKey})`;
}
