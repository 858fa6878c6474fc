import { sql } from 'kysely';
import type { RoomPlan } from '../../conferences/conference-input.ts';
import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import type { Db, Tx } from '../../store/db.ts';
import { transact } from '../../store/transact.ts';
import { freeOperators, type OfferScope, offerCall, offerScope } from '../ringing/offer-call.ts';
import { hasGuestConnection } from '../room/guest-licence.ts';
import { roomPlan } from '../room/room-plan.ts';
import { SETUP_STARTS, setUpCall } from '../room/set-up-call.ts';
import { becomeCallbackWithin, isLeftBehind } from './become-callback.ts';
import { isQueuePaused, pauseQueue } from './queue-pause.ts';
import { waitingCalls } from './waiting-calls.ts';

/** Calls tried per run and line. Those further back cannot get an operator before the next run. */
const BATCH = 50;

interface SetUpPlan {
  readonly plan: RoomPlan;
  readonly ringTimeoutS: number;
}

/**
 * Assigns free operators to waiting calls, the longest waiting first, and sets the calls up in the background. Any node may run
 * this at any time: each waiting call is taken by one of them.
 */
export async function dispatchQueue(ctx: Context): Promise<void> {
  if (isQueuePaused(ctx)) return;
  const waiting = await nextInLine(ctx.db).execute();
  const nobodyFreeIn = new Set<string>();
  for (const { id, queue } of waiting) {
    if (nobodyFreeIn.has(queue)) continue;
    if (ctx.stopping.aborted) return;
    const dispatched = await transact(ctx.db, (tx) => dispatch(ctx, tx, id));
    if (dispatched === 'no guest connection') return;
    if (dispatched === 'nobody free') nobodyFreeIn.add(queue);
    else if (typeof dispatched === 'object') ctx.background.run('set up call', () => setUp(ctx, dispatched));
  }
}

type Dispatched = SetUpPlan | 'taken' | 'nobody free' | 'no guest connection' | 'to be called back';

async function dispatch(ctx: Context, tx: Tx, callId: string): Promise<Dispatched> {
  const call = await withoutRoom(tx)
    .innerJoin('sites', 'sites.id', 'calls.site_id')
    .where('calls.id', '=', callId)
    .select(['calls.site_id', 'calls.department_id', 'calls.overflow_department_id'])
    .select(['calls.visitor_name', 'calls.recording', isLeftBehind.as('left_behind')])
    .select(['sites.name', 'sites.routing', 'sites.ring_timeout_s'])
    .forUpdate('calls')
    .skipLocked()
    .executeTakeFirst();
  if (call === undefined) return 'taken';
  if (!(await hasGuestConnection(ctx, tx, callId))) return 'no guest connection';
  const scope = offerScope(call, call.routing);
  if (call.left_behind) return await callBack(tx, callId, scope);
  const plan = roomPlan(callId, call.visitor_name, call, await offerCall(tx, callId, scope));
  if (plan === null) return 'nobody free';
  await tx.updateTable('calls').set(SETUP_STARTS).where('id', '=', callId).execute();
  return { plan, ringTimeoutS: call.ring_timeout_s };
}

/** It is the turn of a visitor who is away: the call becomes a callback request, and the operator stays free for the next. */
async function callBack(tx: Tx, callId: string, scope: OfferScope): Promise<Dispatched> {
  const free = freeOperators(tx, callId, { ...scope, first: 'longest idle', provided: sql.lit(true) });
  if ((await free.executeTakeFirst()) === undefined) return 'nobody free';
  return (await becomeCallbackWithin(tx, callId)) ? 'to be called back' : 'taken';
}

/** The longest waiting calls of every line, so that a long line hides no other. */
function nextInLine(db: Db) {
  return db
    .selectFrom(
      withoutRoom(db)
        .select(['calls.id', 'calls.created_at', line.as('queue')])
        .select(
          sql<number>`row_number() over (partition by ${line} order by calls.created_at, calls.id)`.as(
            'place',
          ),
        )
        .as('waiting'),
    )
    .select(['id', 'queue'])
    .where('place', '<=', BATCH)
    .orderBy('created_at')
    .orderBy('id');
}

/**
 * A call that came back to the queue waits until its former room is removed and, if the visitor is away, until they return:
 * nobody is rung a second time for a visitor who is away.
 */
const withoutRoom = (db: Db) =>
  waitingCalls(db)
    .where('calls.room_requested_at', 'is', null)
    .where((call) => call.or([call('calls.visitor_lost_at', 'is', null), call.not(wasOffered)]));

const wasOffered = sql<boolean>`exists (select 1 from call_rings where call_rings.call_id = calls.id)`;

/** Calls of one line can get the same operators. A call that was offered before can get fewer than the rest, and so has its own. */
const line = sql<string>`case
  when ${wasOffered} then calls.id::text
  else concat_ws('/', calls.site_id, calls.department_id, calls.overflow_department_id) end`;

/** The outcome reaches the visitor by their event stream; no request waits for it. */
async function setUp(ctx: Context, { plan, ringTimeoutS }: SetUpPlan): Promise<void> {
  try {
    await setUpCall(ctx, { plan, ringTimeoutS, gone: null });
  } catch (error) {
    if (!(error instanceof FrontdeskError)) throw error;
    // Logged where it happened.
    pauseQueue(ctx);
  }
}
