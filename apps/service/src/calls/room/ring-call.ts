import type { Conference } from '@frontdesk/trueconf-client/wire';
import { sql } from 'kysely';
import { createdRoom, roomRunsUntil } from '../../conferences/store-room.ts';
import { notifyOfEvent } from '../../events/record-change.ts';
import { VISITOR_COLUMNS, type VisitorRow } from '../../events/visitor-view.ts';
import { compiledOnce } from '../../store/compiled-once.ts';
import type { Db } from '../../store/db.ts';
import { commitsDurably } from '../../store/durability.ts';
import { moveStatement } from '../move-call.ts';
import { RINGING_CHECK_S } from '../time-limits.ts';

const ringing = (ringTimeoutS: number) =>
  ({
    room_state: 'running',
    ringing_at: sql<Date>`now()`,
    ring_until: sql<Date>`now() + make_interval(secs => ${ringTimeoutS})`,
    room_check_at: sql<Date>`now() + make_interval(secs => ${RINGING_CHECK_S})`,
  }) as const;

const setUpEnds = (address: string) => ({
  setup_until: null,
  webclient_url: address,
  webclient_url_at: sql<Date>`now()`,
});

/** Only the columns that the visitor's view shows. */
const seen = <Table extends string>(table: Table) =>
  VISITOR_COLUMNS.map((column) => `${table}.${column}` as const);

interface Ring {
  readonly callId: string;
  readonly ringTimeoutS: number;
}

/** The room of a call from the queue runs: the call rings. Undefined when it has ended. */
export async function ringCall(
  db: Db,
  { callId, ringTimeoutS, address }: Ring & { readonly address: string },
): Promise<VisitorRow | undefined> {
  return await moveStatement(db, {
    callId,
    event: 'call.ringing',
    actor: 'system',
    // `visitor_seen_at` stays: a visitor from the queue is present only if their stream is open.
    set: { ...ringing(ringTimeoutS), ...setUpEnds(address) },
  })
    .select(seen('changed'))
    .executeTakeFirst();
}

const ahead = compiledOnce((db, values: Ring & { room: ReturnType<typeof createdRoom> }, _: object) =>
  moveStatement(db, {
    callId: values.callId,
    after: 'room.created',
    event: 'call.ringing',
    actor: 'system',
    set: {
      ...values.room,
      ...ringing(values.ringTimeoutS),
      setup_until: roomRunsUntil,
      visitor_seen_at: sql<Date>`now()`,
    },
    silent: true,
  })
    .select(seen('changed'))
    .select(commitsDurably),
);

/**
 * Stores that a call rings while its room is still being run, so that the caller waits for the slower of the two, room or disk,
 * and not for both in turn (docs/adr/0018).
 * Call `publishRinging` once the room runs; if the process dies before, `resumeSetUp` does so. Undefined when the call has ended.
 */
export async function ringAhead(db: Db, ring: Ring, conference: Conference): Promise<VisitorRow | undefined> {
  return (await ahead(db, { ...ring, room: createdRoom(conference) }, {}))[0];
}

/** The full ring time, from now. Of no effect on a call that was answered meanwhile. */
const fullRing = sql<Date>`now() + (ring_until - ringing_at)`;

export interface RunningRoom {
  readonly callId: string;
  readonly conferenceId: string;
  readonly address: string;
}

const publish = compiledOnce((db, { callId, conferenceId, address }: RunningRoom, _: object) =>
  db
    .with('ringing', (query) =>
      query
        .updateTable('calls')
        .set({ ...setUpEnds(address), ringing_at: sql<Date>`now()`, ring_until: fullRing })
        .where('id', '=', callId)
        .where('conference_id', '=', conferenceId)
        .where('status', 'in', ['ringing', 'active'])
        .returningAll(),
    )
    .with('event', (query) =>
      query
        .updateTable('call_events')
        // A new id and time: the call rings from now on, and after every event published so far.
        .set({ id: sql<never>`default`, at: sql<Date>`now()` })
        .where(
          'id',
          '=',
          sql<number>`(select max(ahead.id) from call_events ahead, ringing
            where ahead.call_id = ringing.id and ahead.type = 'call.ringing')`,
        )
        .returning(['id', 'call_id', 'type']),
    )
    .selectFrom('ringing')
    .innerJoin(
      (query) => query.selectFrom('event').select(['event.call_id', notifyOfEvent]).as('event'),
      (on) => on.onRef('event.call_id', '=', 'ringing.id'),
    )
    .select(seen('ringing')),
);

/**
 * The room of a call that was stored as ringing ahead runs: publishes that it rings. If the database crashes before this is on
 * disk, `resumeSetUp` repeats it. Undefined when the call no longer rings in this room.
 */
export async function publishRinging(db: Db, room: RunningRoom): Promise<VisitorRow | undefined> {
  return (await publish(db, room, {}))[0];
}
