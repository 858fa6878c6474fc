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

/** Looked at per run and line; whoever stands further back has nobody to hope for before the next. */
const BATCH = 50;

interface SetUpPlan {
  readonly plan: RoomPlan;
  readonly ringTimeoutS: number;
}

/**
 * Gives free operators to those who wait, longest waiting first, and opens their rooms in the background. Any node may
 * run it at any time: each waiting call is taken by one of them.
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

/** Their turn has come and they are not there. The operator stays free for the next. */
async function callBack(tx: Tx, callId: string, scope: OfferScope): Promise<Dispatched> {
  const free = freeOperators(tx, callId, { ...scope, first: 'longest idle', provided: sql.lit(true) });
  if ((await free.executeTakeFirst()) === undefined) return 'nobody free';
  return (await becomeCallbackWithin(tx, callId)) ? 'to be called back' : 'taken';
}

/** The longest waiting of every line, so that a long one hides no other. */
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
 * Who came back to the queue waits until the room of before is gone; and if they are away, until they return: nobody is
 * rung a second time for a visitor who is not there.
 */
const withoutRoom = (db: Db) =>
  waitingCalls(db)
    .where('calls.room_requested_at', 'is', null)
    .where((call) => call.or([call('calls.visitor_lost_at', 'is', null), call.not(wasOffered)]));

const wasOffered = sql<boolean>`exists (select 1 from call_rings where call_rings.call_id = calls.id)`;

/** Those in one line hope for the same operators. A call that was offered before has fewer to hope for than the rest. */
const line = sql<string>`case
  when ${wasOffered} then calls.id::text
  else concat_ws('/', calls.site_id, calls.department_id, calls.overflow_department_id) end`;

/** The visitor's stream tells them how it went; there is no request to answer. */
async function setUp(ctx: Context, { plan, ringTimeoutS }: SetUpPlan): Promise<void> {
  try {
    await setUpCall(ctx, { plan, ringTimeoutS, gone: null });
  } catch (error) {
    if (!(error instanceof FrontdeskError)) throw error;
    // Whoever found the fault has told the log.
    pauseQueue(ctx);
  }
}
