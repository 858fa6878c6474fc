import { setTimeout as sleep } from 'node:timers/promises';
import { dropPastBlocks } from '../calls/blocks/blocks.ts';
import { dispatchQueue } from '../calls/queue/dispatch-queue.ts';
import { recordVisitorHeartbeats } from '../calls/visitor/record-visitor-heartbeats.ts';
import { recheckBusyOperators, refreshOperatorStatus } from '../conferences/operator-status.ts';
import type { Context } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import type { Hint } from '../events/event-hub.ts';
import { recordConsoleHeartbeats } from '../operators/console-presence.ts';
import { dropExpiredSessions } from '../operators/sessions.ts';
import { pushRings } from '../push/push-rings.ts';
import { forgetOldRecords } from '../retention/forget-old-records.ts';
import { dropPastWindows } from '../store/count-hit.ts';
import { coalesced } from './coalesced.ts';
import { endHopelessWaits } from './end-hopeless-waits.ts';
import { endKeptPlaces } from './end-kept-places.ts';
import { endLongCalls } from './end-long-calls.ts';
import { endLostCalls } from './end-lost-calls.ts';
import { expireAllAsks } from './expire-all-asks.ts';
import { expireRings } from './expire-rings.ts';
import { expireSetups } from './expire-setups.ts';
import { lapseClaims } from './lapse-claims.ts';
import { markSilentVisitorsLost } from './mark-silent-visitors-lost.ts';
import { overflowCalls } from './overflow-calls.ts';
import { releaseRooms } from './release-rooms.ts';
import { ringUninvited } from './ring-uninvited.ts';
import { ROOM_CHECKS_EVERY_MS, watchRooms } from './watch-rooms.ts';

const EVERY_MS = 1_000;
/** Work that an event sets off waits this long: it does not slow the request behind the event, and is done once for many. */
const MOMENT_MS = 25;
/** Visitors and consoles count as lost after more than twice this. */
const HEARTBEAT_EVERY_MS = 10_000;

/** A sweep does one batch of what is due; any number of nodes may run it at once. */
const SWEEPS: Record<string, (ctx: Context) => Promise<void>> = {
  expireSetups,
  lapseClaims,
  expireRings,
  ringUninvited,
  expireAllAsks,
  markSilentVisitorsLost,
  endLostCalls,
  endLongCalls,
  releaseRooms,
  pushRings,
  refreshOperatorStatus,
  overflowCalls,
  dispatchQueue,
  endKeptPlaces,
  endHopelessWaits,
  publishGoneOperators: ({ events }) => events.publishGoneOperators(),
};

/** At a pace of its own: an answer in TrueConf's app must be noticed within three seconds, two of which are the check interval. */
const ROOM_CHECKS: Record<string, (ctx: Context) => Promise<void>> = { watchRooms };

/** Records which streams are open on this node, for the other nodes. */
const HEARTBEATS: Record<string, (ctx: Context) => Promise<void>> = {
  recordVisitorHeartbeats,
  recordConsoleHeartbeats,
};

/** Deletes or anonymises what is out of date. Nothing waits for it, so it runs seldom. */
const CLEAN_UPS_EVERY_MS = 600_000;
const CLEAN_UPS: Record<string, (ctx: Context) => Promise<void>> = {
  forgetOldRecords,
  dropExpiredSessions: ({ db }) => dropExpiredSessions(db),
  dropPastWindows: ({ db }) => dropPastWindows(db),
  dropPastBlocks: ({ db }) => dropPastBlocks(db),
};

const PACES = [
  [ROOM_CHECKS, ROOM_CHECKS_EVERY_MS],
  [SWEEPS, EVERY_MS],
  [HEARTBEATS, HEARTBEAT_EVERY_MS],
  [CLEAN_UPS, CLEAN_UPS_EVERY_MS],
] as const;

/** After these an operator or a guest connection may be free for a waiting call. */
const FREES_SOMEBODY: readonly Hint['type'][] = [
  'call.ended',
  'call.declined',
  'call.missed',
  'call.overflowed',
  'call.invite_failed',
  'call.refused',
  'call.joined',
  'call.left',
  'call.transfer_failed',
  'call.transfer_cancelled',
  'call.transferred',
  'room.released',
  'presence.changed',
];

/** After these an operator begins or stops to ring. */
const RINGS: readonly Hint['type'][] = ['call.ringing', 'call.offered', 'call.answered', 'call.ended'];

/** Runs every sweep once, for tests. A sweep that fails is logged and stops no other. */
export async function runOnce(ctx: Context): Promise<void> {
  for (const [name, sweep] of Object.entries({ ...HEARTBEATS, ...ROOM_CHECKS, ...SWEEPS, ...CLEAN_UPS })) {
    if (ctx.stopping.aborted) return;
    await guarded(ctx, name, sweep);
  }
}

/**
 * Runs each sweep repeatedly, waiting its interval after it ended, so that a slow one delays no other and none overlaps with
 * itself. Ends with `ctx.stopping`. An event that frees an operator runs the queue at once.
 */
export function startHousekeeping(ctx: Context): void {
  for (const [sweeps, everyMs] of PACES) {
    for (const [name, sweep] of Object.entries(sweeps)) {
      ctx.background.run(name, () => repeat(ctx, name, sweep, everyMs));
    }
  }
  const dispatch = coalesced(() => guarded(ctx, 'dispatchQueue', dispatchQueue), MOMENT_MS);
  const recheck = coalesced(() => guarded(ctx, 'recheckBusyOperators', recheckBusyOperators), MOMENT_MS);
  const push = coalesced(() => guarded(ctx, 'pushRings', pushRings), MOMENT_MS);
  const stop = ctx.events.onHint(({ type }) => {
    if (ctx.stopping.aborted) return;
    if (RINGS.includes(type)) ctx.background.run('push rings', push);
    if (!FREES_SOMEBODY.includes(type)) return;
    ctx.background.run('free operators', async () => {
      // TrueConf shows the operator as free only when the room is gone.
      if (type === 'room.released') await recheck();
      await dispatch();
    });
  });
  ctx.stopping.addEventListener('abort', stop, { once: true });
}

async function repeat(
  ctx: Context,
  name: string,
  sweep: (ctx: Context) => Promise<void>,
  everyMs: number,
): Promise<void> {
  while (!ctx.stopping.aborted) {
    await guarded(ctx, name, sweep);
    await sleep(everyMs, undefined, { signal: ctx.stopping }).catch(() => undefined);
  }
}

async function guarded(ctx: Context, name: string, sweep: (ctx: Context) => Promise<void>): Promise<void> {
  try {
    await sweep(ctx);
  } catch (error) {
    ctx.log.error({ sweep: name, fault: describeFault(error) }, 'a sweep failed');
  }
}
