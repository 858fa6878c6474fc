import { sql } from 'kysely';
import type { RoomOccupancy } from '../../conferences/read-occupancy.ts';
import { claimHolds } from '../../events/claim-holds.ts';
import type { Db } from '../../store/db.ts';
import { isConfirmed } from './is-confirmed.ts';
import type { WatchedCall } from './judge-room.ts';

/** A call whose room is checked. Everything that depends on the time is decided by the database's clock, which set the times. */
export async function findWatchedCall(db: Db, callId: string) {
  const call = await db
    .selectFrom('calls')
    .selectAll()
    .select([
      claimHolds.as('claim_holds'),
      isConfirmed('calls.room_gone_since').as('gone_is_confirmed'),
      isConfirmed('calls.operator_missing_since').as('missing_is_confirmed'),
    ])
    .where('id', '=', callId)
    .executeTakeFirst();
  return call !== undefined && hasLiveRoom(call) ? call : undefined;
}

export type FoundCall = NonNullable<Awaited<ReturnType<typeof findWatchedCall>>>;

type Row = Readonly<{ status: string; conference_id: string | null }>;
type Live = Readonly<{ status: WatchedCall['status']; conference_id: string }>;

function hasLiveRoom<Call extends Row>(call: Call): call is Call & Live {
  return (call.status === 'ringing' || call.status === 'active') && call.conference_id !== null;
}

/** What `judgeRoom` has to know about the call, beside what TrueConf says about its room. */
export async function watchedCall(db: Db, call: FoundCall, occupancy: RoomOccupancy): Promise<WatchedCall> {
  return {
    status: call.status,
    claimedBy: call.claim_holds ? call.claimed_by : null,
    operatorRecognised: call.operator_recognised,
    operators:
      occupancy.kind === 'participants' ? await operatorsAmong(db, call.id, occupancy.ids) : new Map(),
  };
}

/** By TrueConf id without server; operators who were rung come first, and win where two share an id. */
async function operatorsAmong(db: Db, callId: string, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const bare = sql<string>`lower(split_part(operators.trueconf_id, '@', 1))`;
  const rows = await db
    .selectFrom('operators')
    .leftJoin('call_rings', (join) =>
      join.onRef('call_rings.operator_id', '=', 'operators.id').on('call_rings.call_id', '=', callId),
    )
    .select(['operators.id', bare.as('bare_id')])
    .where(bare, 'in', ids)
    .orderBy((row) => row('call_rings.call_id', 'is', null))
    .orderBy('operators.id')
    .execute();
  const operators = new Map<string, number>();
  for (const { id, bare_id } of rows) if (!operators.has(bare_id)) operators.set(bare_id, id);
  return operators;
}
