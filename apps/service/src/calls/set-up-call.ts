import { TrueConfError } from '@frontdesk/trueconf-client';
import { sql } from 'kysely';
import type { RoomPlan } from '../conferences/conference-input.ts';
import { openRoom } from '../conferences/open-room.ts';
import { releaseRoom } from '../conferences/release-room.ts';
import { createdRoom, storeRoom } from '../conferences/store-room.ts';
import { CREATE_LIMIT_MS, SETUP_MARGIN_MS } from '../conferences/time-limits.ts';
import type { Context } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import { FrontdeskError } from '../errors.ts';
import type { CallRow } from '../store/schema.ts';
import { endCall } from './end-call.ts';
import { moveCall } from './move-call.ts';
import { RINGING_CHECK_S } from './time-limits.ts';
import { waitOn } from './wait-on.ts';

/** Columns of a call whose operators are reserved and whose room is about to be asked for, in the same transaction. */
export const SETUP_STARTS = {
  room_requested_at: sql<Date>`now()`,
  setup_until: sql<Date>`now() + make_interval(secs => ${sql.lit((CREATE_LIMIT_MS + SETUP_MARGIN_MS) / 1000)})`,
};

export interface SetUp {
  readonly plan: RoomPlan;
  readonly ringTimeoutS: number;
  /**
   * Fires when the visitor, who waits for the answer to this, has left. Null for a call from the queue: nobody waits for an
   * answer, and it goes on waiting when the video server cannot be reached.
   */
  readonly gone: AbortSignal | null;
}

/**
 * Gives a reserved call its room and lets it ring. A call that ended meanwhile gets none; a room that came too late is
 * released.
 * @returns the call as it rings now; undefined when it had ended.
 * @throws FrontdeskError with the video server's fault, after the call is ended as failed, or back in the queue.
 */
export async function setUpCall(
  ctx: Context,
  { plan, ringTimeoutS, gone }: SetUp,
): Promise<CallRow | undefined> {
  const { callId } = plan;
  try {
    const room = await openRoom(ctx, plan, gone);
    const ringing = await moveCall(ctx.db, {
      callId,
      event: 'call.ringing',
      actor: 'system',
      ...(room.isStored ? {} : { after: 'room.created' }),
      set: {
        ...createdRoom(room.conference),
        room_state: 'running',
        setup_until: null,
        ringing_at: sql<Date>`now()`,
        ring_until: sql<Date>`now() + make_interval(secs => ${ringTimeoutS})`,
        room_check_at: sql<Date>`now() + make_interval(secs => ${RINGING_CHECK_S})`,
        webclient_url: room.address,
        webclient_url_at: sql<Date>`now()`,
        // Who waited in the queue is seen by their stream, or is not there.
        ...(gone === null ? {} : { visitor_seen_at: sql<Date>`now()` }),
      },
    });
    if (ringing !== undefined) return ringing;
    if (!room.isStored) await storeRoom(ctx, callId, room.conference);
    return abandonRoom(ctx, callId);
  } catch (error) {
    return await failCall(ctx, callId, error, gone === null);
  }
}

async function failCall(
  ctx: Context,
  callId: string,
  error: unknown,
  fromQueue: boolean,
): Promise<undefined> {
  const problem = asProblem(error);
  if (problem?.code === 'call_ended') return abandonRoom(ctx, callId);
  ctx.log.warn({ fault: describeFault(error), callId }, 'the call could not be given a room');
  const mayWaitOn = fromQueue && problem?.code === 'video_server_unavailable';
  if (mayWaitOn && (await waitOn(ctx, callId)) !== undefined) throw problem;
  const failed = await endCall(ctx, {
    callId,
    reason: 'failed',
    by: 'system',
    actor: 'system',
    failure: problem?.code ?? 'internal_error',
    set: { setup_until: null, idempotency_key: null },
  });
  if (failed === undefined) return abandonRoom(ctx, callId);
  throw problem ?? error;
}

/** The call was over before its room was there; who ended it could not release it. */
function abandonRoom(ctx: Context, callId: string): undefined {
  ctx.background.run('release room', async () => {
    await ctx.db
      .updateTable('calls')
      .set({ setup_until: null, release_at: sql<Date>`now()` })
      .where('id', '=', callId)
      .where('status', '=', 'ended')
      .where('room_state', '<>', 'released')
      .execute();
    await releaseRoom(ctx, callId);
  });
}

const RETRY_AFTER_S = 5;
const PASSING: readonly TrueConfError['code'][] = ['unreachable', 'timeout', 'unavailable', 'aborted'];

/** What a visitor is told of a fault of the video server; undefined when the fault is ours. */
function asProblem(error: unknown): FrontdeskError | undefined {
  if (error instanceof FrontdeskError) return error;
  if (!(error instanceof TrueConfError)) return undefined;
  if (!PASSING.includes(error.code)) return new FrontdeskError('video_server_error', {}, { cause: error });
  const retryAfter = Math.ceil(error.retryAfterS ?? RETRY_AFTER_S);
  return new FrontdeskError('video_server_unavailable', { retry_after_s: retryAfter }, { cause: error });
}
