import type { Call, CallOperator } from '@frontdesk/contract';
import { sql } from 'kysely';
import type { Db } from '../store/db.ts';
import type { CallRow } from '../store/schema.ts';
import { claimHolds } from './claim-holds.ts';
import { places } from './queue-position.ts';
import { type QueueFacts, queueOf, waitFacts } from './wait-facts.ts';
import { expectedWait, waitRange } from './wait-range.ts';

/** The calls as their visitors see them now, by id. Holds guests' credentials: never log it. */
export async function visitorViews(db: Db, callIds: readonly string[]): Promise<Map<string, Call>> {
  if (callIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('calls')
    .leftJoin('operators as answerer', 'answerer.id', 'calls.operator_id')
    .leftJoin('operators as taker', 'taker.id', 'calls.transfer_to')
    .leftJoin('departments as taking', 'taking.id', 'calls.transfer_department_id')
    .leftJoin(places.as('line'), (join) => join.onRef('line.call_id', '=', 'calls.id'))
    .where('calls.id', 'in', callIds)
    .select(VISITOR_COLUMNS.map((column) => `calls.${column}` as const))
    .select([
      'calls.site_id',
      'calls.department_id',
      sql<string | null>`coalesce(taker.name, taking.name)`.as('transferred_to'),
      'line.position',
    ])
    .select((call) => [
      claimHolds.as('answering'),
      sql<CallOperator | null>`case when answerer.id is not null then json_build_object(
        'name', answerer.name, 'picture_url', answerer.picture_url) end`.as('answered_by'),
      call
        .selectFrom('call_rings')
        .innerJoin('operators as rung', 'rung.id', 'call_rings.operator_id')
        .whereRef('call_rings.call_id', '=', 'calls.id')
        .where('call_rings.state', '=', 'ringing')
        // Somebody when one rings, nobody when several do.
        .select(
          sql<CallOperator | null>`case when count(*) = 1 then json_build_object(
            'name', min(rung.name), 'picture_url', min(rung.picture_url)) end`.as('operator'),
        )
        .as('rings_at'),
    ])
    .execute();
  const waits = await waitFacts(
    db,
    rows.filter(({ status }) => status === 'queued').map(({ id }) => id),
  );
  return new Map(
    rows.map(({ answered_by, rings_at, transferred_to, ...row }) => [
      row.id,
      visitorView(row, {
        ...row,
        ...estimatesOf(row, waits),
        operator: answered_by ?? (row.status === 'ringing' ? rings_at : null),
        answering: row.answering && row.status === 'ringing',
        transferTo: row.status === 'active' ? transferred_to : null,
      }),
    ]),
  );
}

function estimatesOf(
  { position, ...row }: Pick<CallRow, 'site_id' | 'department_id'> & Pick<Call, 'position'>,
  waits: ReadonlyMap<string, QueueFacts>,
): Pick<Call, 'estimated_wait_s' | 'estimated_wait'> {
  const facts = waits.get(queueOf(row));
  if (facts === undefined || position === null) return { estimated_wait_s: null, estimated_wait: null };
  return {
    estimated_wait_s: expectedWait({ ...facts, position }),
    estimated_wait: waitRange({ ...facts, position }),
  };
}

/** What the row of a call does not hold itself. */
export interface VisitorFacts
  extends Pick<Call, 'position' | 'estimated_wait_s' | 'estimated_wait' | 'operator' | 'answering'> {
  /** Name of the colleague or department it is being handed to. */
  readonly transferTo?: string | null;
}

/** What a visitor's view of a call is made of, as columns. */
export const VISITOR_COLUMNS = [
  'id',
  'status',
  'end_reason',
  'webclient_url',
  'ring_until',
  'place_kept_until',
  'created_at',
  'answered_at',
  'ended_at',
] as const satisfies (keyof CallRow)[];

export type VisitorRow = Pick<CallRow, (typeof VISITOR_COLUMNS)[number]>;

export function visitorView(row: VisitorRow, facts: VisitorFacts): Call {
  return {
    id: row.id,
    status: row.status,
    end_reason: row.end_reason,
    webclient_url: row.status === 'ringing' || row.status === 'active' ? row.webclient_url : null,
    position: facts.position,
    estimated_wait_s: facts.estimated_wait_s,
    estimated_wait: facts.estimated_wait,
    place_kept_until: row.status === 'queued' ? iso(row.place_kept_until) : null,
    ready_until: row.status === 'ringing' && row.place_kept_until !== null ? iso(row.ring_until) : null,
    operator: facts.operator,
    answering: facts.answering,
    transfer: facts.transferTo ? { name: facts.transferTo } : null,
    created_at: row.created_at.toISOString(),
    answered_at: iso(row.answered_at),
    ended_at: iso(row.ended_at),
  };
}

const iso = (time: Date | null): string | null => time?.toISOString() ?? null;
