import { type Expression, type SqlBool, sql } from 'kysely';
import { isFree } from '../../operators/availability.ts';
import type { Db, Tx } from '../../store/db.ts';
import type { CallRow, Routing } from '../../store/schema.ts';

/** The operators a call may be offered to: of its department and the one it overflows to, or of the whole site. */
export interface OfferScope {
  readonly siteId: number;
  readonly departmentIds: readonly number[] | null;
  readonly routing: Routing;
}

export function offerScope(
  call: Pick<CallRow, 'site_id' | 'department_id' | 'overflow_department_id'>,
  routing: Routing,
): OfferScope {
  const named = [call.department_id, call.overflow_department_id].filter((id) => id !== null);
  return { siteId: call.site_id, departmentIds: call.department_id === null ? null : named, routing };
}

export interface Rung {
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly trueconf_id: string;
  readonly picture_url: string | null;
}

/** Most operators that are rung at once. */
const RING_ALL_LIMIT = 50;
/** An operator who is taken between reading and reserving costs one round. More rounds than this do not happen by chance. */
const ROUNDS = 10;

/**
 * Reserves the operators who are rung for the call: of those who are free and were not tried yet, the one idle the longest, or
 * all with `ring_all`. The row of `call_rings` is the reservation (an operator has one open row at most). Locking the membership
 * rows keeps simultaneous calls from waiting for the same operator. Empty when nobody is free, or `provided` does not hold.
 */
export async function offerCall(
  tx: Tx,
  callId: string,
  scope: OfferScope,
  provided: Expression<SqlBool> = sql.lit(true),
): Promise<Rung[]> {
  return await roundByRound(async (first) => {
    const free = freeOperators(tx, callId, { ...scope, first, provided });
    return reservation(await reservationOf(ringingFor(tx, callId, free)).execute());
  });
}

/** Tries again until somebody is reserved, or there are no candidates. */
export async function roundByRound(reserve: (first: First) => Promise<Reserved>): Promise<Rung[]> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { candidates, rung } = await reserve(round === 0 ? 'longest idle' : 'anybody');
    if (rung.length > 0 || candidates === 0) return rung;
  }
  return [];
}

/** Whom to try. After losing the longest idle operator to another call, anybody, or the same calls would collide again. */
export type First = 'longest idle' | 'anybody';

/** The result of one round. */
export interface Reserved {
  readonly candidates: number;
  readonly rung: Rung[];
}

/** The free operators who were not tried yet and whom the call would ring; their rows are locked until the transaction ends. */
export function freeOperators(
  db: Db,
  callId: string,
  scope: OfferScope & { first: First; provided: Expression<SqlBool> },
) {
  return members(db, scope)
    .where(isFree)
    .where(scope.provided)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('call_rings')
            .select('call_rings.call_id')
            .where('call_rings.call_id', '=', callId)
            .whereRef('call_rings.operator_id', '=', 'operators.id'),
        ),
      ),
    )
    .select(['operators.id', 'operators.login', 'operators.name', 'operators.trueconf_id'])
    .select(['operators.picture_url', 'operators.idle_since'])
    .orderBy(scope.first === 'anybody' ? sql`random()` : 'operators.idle_since')
    .orderBy('operators.id')
    .limit(scope.routing === 'ring_all' ? RING_ALL_LIMIT : 1)
    .forUpdate('department_operators')
    .skipLocked();
}

/** First part of a statement: the CTEs `free`, and `rung`, those of them who could be reserved. */
export function ringingFor(db: Db, callId: string, free: ReturnType<typeof freeOperators>) {
  return db
    .with('free', () => free)
    .with('rung', (query) =>
      query
        .insertInto('call_rings')
        .columns(['call_id', 'operator_id', 'state'])
        .expression((insert) =>
          insert
            .selectFrom('free')
            .select([
              sql<string>`${callId}::uuid`.as('call_id'),
              'free.id',
              sql<'ringing'>`'ringing'`.as('state'),
            ])
            .distinct(),
        )
        .onConflict((conflict) => conflict.doNothing())
        .returning('operator_id'),
    );
}

/** Last part of that statement; `reservation` reads its rows. */
export function reservationOf(statement: ReturnType<typeof ringingFor>) {
  return statement
    .selectFrom('free')
    .leftJoin('rung', 'rung.operator_id', 'free.id')
    .select([
      'free.id',
      'free.login',
      'free.name',
      'free.trueconf_id',
      'free.picture_url',
      'free.idle_since',
      'rung.operator_id as reserved',
    ])
    .distinct()
    .orderBy('free.idle_since')
    .orderBy('free.id');
}

export function reservation(rows: readonly (Rung & { readonly reserved: number | null })[]): Reserved {
  return { candidates: rows.length, rung: rows.filter(({ reserved }) => reserved !== null) };
}

/** One parameter, however many ids there are, so that the statement's text stays the same. */
export const isOneOf = (column: string, ids: readonly number[]) =>
  sql<SqlBool>`${sql.ref(column)} = any(${ids}::bigint[])`;

function members(db: Db, { siteId, departmentIds }: OfferScope) {
  return db
    .selectFrom('department_operators')
    .innerJoin('departments', 'departments.id', 'department_operators.department_id')
    .innerJoin('operators', 'operators.id', 'department_operators.operator_id')
    .where('departments.site_id', '=', siteId)
    .$if(departmentIds !== null, (query) => query.where(isOneOf('departments.id', departmentIds ?? [])));
}
