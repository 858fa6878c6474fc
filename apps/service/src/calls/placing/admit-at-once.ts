import { sql } from 'kysely';
import { compiledOnce } from '../../store/compiled-once.ts';
import type { Db } from '../../store/db.ts';
import type { Routing } from '../../store/schema.ts';
import { isBlocked } from '../blocks/is-blocked.ts';
import type { VisitorMarks } from '../blocks/visitor-marks.ts';
import { nobodyWaits } from '../queue/waiting-calls.ts';
import {
  type First,
  freeOperators,
  type OfferScope,
  type Rung,
  reservation,
  reservationOf,
  ringingFor,
  roundByRound,
} from '../ringing/offer-call.ts';
import { SETUP_STARTS } from '../room/set-up-call.ts';
import { type NewCallRequest, newCall, requestedEvent } from './new-call.ts';

/**
 * The common case, in one statement and so one trip to the database: an operator is free and no call waits. Reserves the operators,
 * then stores the call and its first event. Returns nobody, and stores nothing, when that is not so, when the request's key was used
 * before, or when its visitor is blocked.
 * @throws a unique violation when the key is being used at the same moment
 */
export async function admitAtOnce(
  db: Db,
  callId: string,
  request: NewCallRequest,
  { routing, departmentIds }: OfferScope,
): Promise<Rung[]> {
  const values = { row: newCall(callId, request), marks: request.marks, departmentIds };
  const anywhere = departmentIds === null;
  return await roundByRound(async (first) =>
    reservation(await admission(db, values, { routing, anywhere, first })),
  );
}

interface Values {
  readonly row: ReturnType<typeof newCall>;
  readonly marks: VisitorMarks;
  readonly departmentIds: OfferScope['departmentIds'];
}

type Shape = Readonly<{ routing: Routing; anywhere: boolean; first: First }>;

const admission = compiledOnce((db, { row, marks, departmentIds }: Values, { anywhere, ...how }: Shape) => {
  const scope = { siteId: row.site_id, departmentIds: anywhere ? null : departmentIds, routing: how.routing };
  const provided = sql<boolean>`${nobodyWaits(db, row.id, scope)} and ${isFirstUse(row)}
    and not ${isBlocked(row.site_id, marks)}`;
  const stored = { ...row, ...SETUP_STARTS };
  return reservationOf(
    ringingFor(db, row.id, freeOperators(db, row.id, { ...scope, first: how.first, provided }))
      .with('placed', (query) =>
        query
          .insertInto('calls')
          .columns(Object.keys(stored) as (keyof typeof stored)[]) // The keys of the very row.
          .expression(sql`select ${sql.join(Object.values(stored))} where exists (select from rung)`)
          .returning('id'),
      )
      .with('event', (query) =>
        query.insertInto('call_events').columns(requestedEvent.columns).expression(requestedEvent.values),
      ),
  );
});

/** True without a key as well: in SQL nothing equals null. */
function isFirstUse({ site_id, idempotency_key }: ReturnType<typeof newCall>) {
  return sql<boolean>`not exists (
    select from calls known where known.site_id = ${site_id} and known.idempotency_key = ${idempotency_key})`;
}
