import { setImmediate as nextTurn } from 'node:timers/promises';
import { TrueConfError } from '@frontdesk/trueconf-client';
import type { Conference } from '@frontdesk/trueconf-client/wire';
import { sql } from 'kysely';
import type { RoomPlan } from '../../conferences/conference-input.ts';
import { isTransient } from '../../conferences/is-transient.ts';
import { openRoom } from '../../conferences/open-room.ts';
import { releaseRoom } from '../../conferences/release-room.ts';
import { storeRoom } from '../../conferences/store-room.ts';
import { CREATE_LIMIT_MS, SETUP_MARGIN_MS } from '../../conferences/time-limits.ts';
import type { Context } from '../../context.ts';
import { describeFault } from '../../describe-fault.ts';
import { FrontdeskError } from '../../errors.ts';
import type { VisitorRow } from '../../events/visitor-view.ts';
import { endCall } from '../end-call.ts';
import { resumeWaiting } from './resume-waiting.ts';
import { publishRinging, ringAhead, ringCall } from './ring-call.ts';

/** Columns of a call whose operators are reserved in the same transaction and whose room is requested next. */
export const SETUP_STARTS = {
  room_requested_at: sql<Date>`now()`,
  setup_until: sql<Date>`now() + make_interval(secs => ${sql.lit((CREATE_LIMIT_MS + SETUP_MARGIN_MS) / 1000)})`,
};

export interface SetUp {
  readonly plan: RoomPlan;
  readonly ringTimeoutS: number;
  /**
   * Fires when the visitor whose request waits for this has left. Null for a call from the queue: no request waits, and the call
   * goes back to the queue when TrueConf cannot be reached.
   */
  readonly gone: AbortSignal | null;
}

/**
 * Opens the room of a call whose operators are reserved, and lets it ring. If the call ends meanwhile, its room is released.
 * @returns the ringing call; undefined when it does not ring (any more).
 * @throws FrontdeskError for a fault of TrueConf, after the call has been ended as failed or put back into the queue.
 */
export async function setUpCall(ctx: Context, setUp: SetUp): Promise<VisitorRow | undefined> {
  const { plan, gone } = setUp;
  try {
    const ringing = gone === null ? await setUpFromQueue(ctx, setUp) : await setUpAtOnce(ctx, setUp, gone);
    return ringing ?? abandonRoom(ctx, plan.callId);
  } catch (error) {
    return await failCall(ctx, plan.callId, error, gone === null);
  }
}

/** No request waits: one step after the other, so that the call can go back to the queue after each. */
async function setUpFromQueue(ctx: Context, { plan, ringTimeoutS }: SetUp): Promise<VisitorRow | undefined> {
  const { callId } = plan;
  const { address } = await openRoom(ctx, plan, (conference) => storeRoom(ctx, callId, conference), null);
  return await ringCall(ctx.db, { callId, ringTimeoutS, address });
}

/** A request waits: that the call rings is stored while the room is being run. */
async function setUpAtOnce(
  ctx: Context,
  { plan, ringTimeoutS }: SetUp,
  gone: AbortSignal,
): Promise<VisitorRow | undefined> {
  const { callId } = plan;
  const ring = async (conference: Conference) => {
    const ringing = await ringAhead(ctx.db, { callId, ringTimeoutS }, conference);
    if (ringing === undefined) await storeRoom(ctx, callId, conference);
    return ringing;
  };
  const events = ctx.events.watchForEvents(callId);
  const { conference, address, stored: ringing } = await openRoom(ctx, plan, ring, gone).finally(events.stop);
  if (ringing === undefined) return undefined;
  const publish = () => publishRinging(ctx.db, { callId, conferenceId: conference.id, address });
  if (events.came()) return await publish();
  // After the answer to the caller, which nothing should delay.
  ctx.background.run('publish ringing', () => nextTurn().then(publish));
  return { ...ringing, webclient_url: address };
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
  const mayResume = fromQueue && problem?.code === 'video_server_unavailable';
  if (mayResume && (await resumeWaiting(ctx, callId)) !== undefined) throw problem;
  const failed = await endCall(ctx, {
    callId,
    reason: 'failed',
    by: 'system',
    actor: 'system',
    failure: problem?.code ?? 'internal_error',
    set: { setup_until: null, idempotency_key: null },
    // Stored as ringing already, the call may have been declined and be back in the queue.
    where: (call) => call('setup_until', 'is not', null),
  });
  if (failed === undefined) return abandonRoom(ctx, callId);
  throw problem ?? error;
}

/** The call ended before its room existed, so whoever ended it could not release the room. */
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

/** The problem a visitor gets for a fault of TrueConf; undefined when the fault is ours. */
function asProblem(error: unknown): FrontdeskError | undefined {
  if (error instanceof FrontdeskError) return error;
  if (!(error instanceof TrueConfError)) return undefined;
  if (!isTransient(error)) return new FrontdeskError('video_server_error', {}, { cause: error });
  const retryAfter = Math.ceil(error.retryAfterS ?? RETRY_AFTER_S);
  return new FrontdeskError('video_server_unavailable', { retry_after_s: retryAfter }, { cause: error });
}
