import { TrueConfError } from '@frontdesk/trueconf-client';
import { sql, type UpdateObject } from 'kysely';
import { lookIntoRoom, type RoomSight } from '../conferences/look-into-room.ts';
import type { Context, Db } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import type { CallCondition } from '../events/record-change.ts';
import type { CallRow, Schema } from '../store/schema.ts';
import { claimHolds } from './claim-holds.ts';
import { confirmAnswer } from './confirm-answer.ts';
import { endCall } from './end-call.ts';
import { isConfirmed } from './is-confirmed.ts';
import { type Judgement, judgeRoom, type WatchedCall } from './judge-room.ts';
import { type CompanyKept, keepCompany, NO_COMPANY } from './keep-company.ts';
import {
  ACTIVE_CHECK_S,
  CLAIMED_CHECK_S,
  CONFIRM_CHECK_S,
  LONGEST_CHECK_S,
  RINGING_CHECK_S,
} from './time-limits.ts';

/**
 * Looks into the room of a ringing or active call and does what follows: an operator who turned up has answered, one who
 * left or a room that is gone (seen twice) ends it. A TrueConf Server that cannot be asked changes nothing.
 * @returns false when it could not be asked.
 */
export async function watchRoom(ctx: Context, callId: string): Promise<boolean> {
  const call = await findCall(ctx.db, callId);
  if (call === undefined || call.conference_id === null || !isLive(call)) return true;
  const sight = await look(ctx, call, call.conference_id);
  if (sight === null) return false;
  const seen = await watched(ctx.db, call, sight);
  const company =
    call.status === 'active' && sight.kind === 'people'
      ? await keepCompany(ctx, call, new Set(seen.operators.values()), sight.ids.length)
      : NO_COMPANY;
  await act(ctx, call, judgeRoom(seen, sight), company);
  return true;
}

/** What depends on the time is told by the clock of the database, which set the times. */
async function findCall(db: Db, callId: string) {
  return await db
    .selectFrom('calls')
    .selectAll()
    .select([
      claimHolds.as('claim_holds'),
      isConfirmed('calls.room_gone_since').as('gone_is_confirmed'),
      isConfirmed('calls.operator_missing_since').as('missing_is_confirmed'),
    ])
    .where('id', '=', callId)
    .executeTakeFirst();
}

type FoundCall = NonNullable<Awaited<ReturnType<typeof findCall>>>;

const isLive = (call: FoundCall): call is FoundCall & { status: 'ringing' | 'active' } =>
  call.status === 'ringing' || call.status === 'active';

async function look(ctx: Context, call: CallRow, conferenceId: string): Promise<RoomSight | null> {
  try {
    return await lookIntoRoom(ctx, call, conferenceId);
  } catch (error) {
    if (!(error instanceof TrueConfError)) throw error;
    if (error.code !== 'aborted')
      ctx.log.warn({ fault: describeFault(error), callId: call.id }, 'the room could not be looked into');
    const failures = call.room_check_failures + 1;
    await schedule(ctx.db, call, Math.min(2 ** Math.min(failures, 10), LONGEST_CHECK_S), {
      room_check_failures: failures,
    });
    return null;
  }
}

async function watched(
  db: Db,
  call: FoundCall & { status: 'ringing' | 'active' },
  sight: RoomSight,
): Promise<WatchedCall> {
  return {
    status: call.status,
    claimedBy: call.claim_holds ? call.claimed_by : null,
    operatorRecognised: call.operator_recognised,
    operators: sight.kind === 'people' ? await operatorsAmong(db, call.id, sight.ids) : new Map(),
  };
}

/** By TrueConf id without server; those who were rung come first, and count where two share an id. */
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

async function act(ctx: Context, call: FoundCall, judgement: Judgement, company: CompanyKept): Promise<void> {
  switch (judgement.is) {
    case 'answered':
      await confirmAnswer(ctx, { ...judgement, callId: call.id });
      return;
    case 'room gone':
      return await onRoomGone(ctx, call);
    case 'operator missing':
      return await onOperatorMissing(ctx, call, company);
    case 'fine':
      return await schedule(ctx.db, call, company.lookAgainIn ?? pace(call), {
        room_check_failures: 0,
        room_gone_since: null,
        operator_missing_since: null,
        operator_recognised: call.operator_recognised || judgement.recognised,
      });
  }
}

/** Believed at the second look: the first may have met a server that was just starting. */
async function onRoomGone(ctx: Context, call: FoundCall): Promise<void> {
  if (!call.gone_is_confirmed) {
    return await schedule(ctx.db, call, CONFIRM_CHECK_S, {
      room_check_failures: 0,
      room_gone_since: call.room_gone_since ?? sql<Date>`now()`,
    });
  }
  const sameStatus: CallCondition = (row) => row('status', '=', call.status);
  const ending = { callId: call.id, by: 'system', actor: 'system', where: sameStatus } as const;
  if (call.status === 'active') await endCall(ctx, { ...ending, reason: 'completed' });
  else await endCall(ctx, { ...ending, reason: 'failed', failure: 'video_server_error' });
}

/** While somebody is expected, the visitor waits for them. */
async function onOperatorMissing(ctx: Context, call: FoundCall, { expected }: CompanyKept): Promise<void> {
  if (expected || !call.missing_is_confirmed) {
    return await schedule(ctx.db, call, CONFIRM_CHECK_S, {
      room_check_failures: 0,
      room_gone_since: null,
      operator_missing_since: call.operator_missing_since ?? sql<Date>`now()`,
    });
  }
  await endCall(ctx, {
    callId: call.id,
    reason: 'completed',
    by: 'operator',
    actor: 'system',
    // They may be on the way back in since this look began.
    where: (row) => row('operator_missing_since', 'is not', null),
  });
}

function pace(call: CallRow): number {
  if (call.status === 'active') return ACTIVE_CHECK_S;
  return call.claimed_by === null ? RINGING_CHECK_S : CLAIMED_CHECK_S;
}

async function schedule(
  db: Db,
  call: CallRow,
  seconds: number,
  set: UpdateObject<Schema, 'calls'>,
): Promise<void> {
  await db
    .updateTable('calls')
    .set({ ...set, room_check_at: sql<Date>`now() + make_interval(secs => ${seconds})` })
    .where('id', '=', call.id)
    // What was seen belongs to the status it was seen in, and counts for less than what set another time meanwhile.
    .where('status', '=', call.status)
    .where(sql<boolean>`date_trunc('milliseconds', room_check_at) is not distinct from ${call.room_check_at}`)
    .execute();
}
