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
import { LOOKS_EVERY_MS, watchRooms } from './watch-rooms.ts';

const EVERY_MS = 1_000;
/** What an event sets off may wait so long: it is out of the way of the request behind the event, and done once for many. */
const MOMENT_MS = 25;
/** Signs of life need not be more frequent; both are counted as lost after twice that and more. */
const HEARTBEAT_EVERY_MS = 10_000;

/** A sweep does one batch of what is due and may run on any number of nodes at once. */
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

/** Somebody who answered in TrueConf's app is to be seen within three seconds, two of which the pace of the looks takes. */
const LOOKS: Record<string, (ctx: Context) => Promise<void>> = { watchRooms };

/** What is open on this very node, told to the others. */
const HEARTBEATS: Record<string, (ctx: Context) => Promise<void>> = {
  recordVisitorHeartbeats,
  recordConsoleHeartbeats,
};

/** What is over and counts for nothing any more; in nobody's way, so seldom. */
const LEFTOVERS_EVERY_MS = 600_000;
const LEFTOVERS: Record<string, (ctx: Context) => Promise<void>> = {
  forgetOldRecords,
  dropExpiredSessions: ({ db }) => dropExpiredSessions(db),
  dropPastWindows: ({ db }) => dropPastWindows(db),
  dropPastBlocks: ({ db }) => dropPastBlocks(db),
};

const PACES = [
  [LOOKS, LOOKS_EVERY_MS],
  [SWEEPS, EVERY_MS],
  [HEARTBEATS, HEARTBEAT_EVERY_MS],
  [LEFTOVERS, LEFTOVERS_EVERY_MS],
] as const;

/** After these there may be an operator, or a guest connection, for somebody who waits. */
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

/** After these somebody rings, or does no longer. */
const RINGS: readonly Hint['type'][] = ['call.ringing', 'call.offered', 'call.answered', 'call.ended'];

/** Everything that is due now, once. A sweep that fails is logged and stops no other. */
export async function runOnce(ctx: Context): Promise<void> {
  for (const [name, sweep] of Object.entries({ ...HEARTBEATS, ...LOOKS, ...SWEEPS, ...LEFTOVERS })) {
    if (ctx.stopping.aborted) return;
    await guarded(ctx, name, sweep);
  }
}

/**
 * Runs each sweep again and again, a second after it ended, so that a slow one delays no other and none overlaps with
 * itself; ends with `ctx.stopping`. What frees an operator wakes the queue at once.
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
      // Only when the room is gone does TrueConf show the operator as free.
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
