import { TrueConfError } from '@frontdesk/trueconf-client';
import { sql, type UpdateObject } from 'kysely';
import { type RoomOccupancy, readOccupancy } from '../../conferences/read-occupancy.ts';
import type { Context } from '../../context.ts';
import { describeFault } from '../../describe-fault.ts';
import type { CallCondition } from '../../events/record-change.ts';
import type { Db } from '../../store/db.ts';
import type { CallRow, Schema } from '../../store/schema.ts';
import {
  NOBODY_EXPECTED,
  type ParticipantsUpdate,
  updateParticipants,
} from '../conversation/update-participants.ts';
import { endCall } from '../end-call.ts';
import { confirmAnswer } from '../ringing/confirm-answer.ts';
import {
  ACTIVE_CHECK_S,
  CLAIMED_CHECK_S,
  CONFIRM_CHECK_S,
  LONGEST_CHECK_S,
  RINGING_CHECK_S,
} from '../time-limits.ts';
import { type Judgement, judgeRoom } from './judge-room.ts';
import { type FoundCall, findWatchedCall, watchedCall } from './watched-call.ts';

/**
 * Checks the room of a ringing or active call and acts on what it finds: an operator who has joined has answered; an operator
 * who has left, or a room that is gone, ends the call once a second check confirms it. While TrueConf cannot be asked, nothing
 * changes.
 * @returns false when TrueConf could not be asked.
 */
export async function watchRoom(ctx: Context, callId: string): Promise<boolean> {
  const call = await findWatchedCall(ctx.db, callId);
  if (call === undefined) return true;
  const occupancy = await check(ctx, call);
  if (occupancy === null) return false;
  const watched = await watchedCall(ctx.db, call, occupancy);
  const participants =
    call.status === 'active' && occupancy.kind === 'participants'
      ? await updateParticipants(ctx, call, new Set(watched.operators.values()), occupancy.ids.length)
      : NOBODY_EXPECTED;
  await act(ctx, call, judgeRoom(watched, occupancy), participants);
  return true;
}

/** Null, and the next check is put off further, when TrueConf could not be asked. */
async function check(ctx: Context, call: FoundCall): Promise<RoomOccupancy | null> {
  try {
    return await readOccupancy(ctx, call, call.conference_id);
  } catch (error) {
    if (!(error instanceof TrueConfError)) throw error;
    if (error.code !== 'aborted')
      ctx.log.warn({ fault: describeFault(error), callId: call.id }, 'the room could not be checked');
    const failures = call.room_check_failures + 1;
    await schedule(ctx.db, call, Math.min(2 ** Math.min(failures, 10), LONGEST_CHECK_S), {
      room_check_failures: failures,
    });
    return null;
  }
}

async function act(
  ctx: Context,
  call: FoundCall,
  judgement: Judgement,
  participants: ParticipantsUpdate,
): Promise<void> {
  switch (judgement.is) {
    case 'answered':
      await confirmAnswer(ctx, { ...judgement, callId: call.id });
      return;
    case 'room gone':
      return await onRoomGone(ctx, call);
    case 'operator missing':
      return await onOperatorMissing(ctx, call, participants);
    case 'fine':
      return await schedule(ctx.db, call, participants.nextCheckS ?? checkIntervalS(call), {
        room_check_failures: 0,
        room_gone_since: null,
        operator_missing_since: null,
        operator_recognised: call.operator_recognised || judgement.recognised,
      });
  }
}

/** Believed at the second check: at the first, the server may have just been starting. */
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

/** As long as a colleague is expected, the visitor waits for them. */
async function onOperatorMissing(
  ctx: Context,
  call: FoundCall,
  { expected }: ParticipantsUpdate,
): Promise<void> {
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
    // The operator may have come back since this check began.
    where: (row) => row('operator_missing_since', 'is not', null),
  });
}

function checkIntervalS(call: CallRow): number {
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
    // The result holds only for the status it was read in, and whoever has set another time meanwhile knows more.
    .where('status', '=', call.status)
    .where(sql<boolean>`date_trunc('milliseconds', room_check_at) is not distinct from ${call.room_check_at}`)
    .execute();
}
