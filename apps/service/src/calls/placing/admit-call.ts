import { randomUUID } from 'node:crypto';
import type { RoomPlan } from '../../conferences/conference-input.ts';
import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import type { Tx } from '../../store/db.ts';
import type { SiteRow } from '../../store/schema.ts';
import { isConflict, transact } from '../../store/transact.ts';
import { isBlocked } from '../blocks/is-blocked.ts';
import { moveCall } from '../move-call.ts';
import { nobodyWaits } from '../queue/waiting-calls.ts';
import { worthWaiting } from '../queue/worth-waiting.ts';
import { type OfferScope, offerCall, offerScope, type Rung } from '../ringing/offer-call.ts';
import { hasGuestConnection } from '../room/guest-licence.ts';
import { roomPlan } from '../room/room-plan.ts';
import { SETUP_STARTS } from '../room/set-up-call.ts';
import { admitAtOnce } from './admit-at-once.ts';
import { type NewCallRequest, newCall, requestedEvent } from './new-call.ts';

export type Admission =
  /** Operators are reserved; the room is to be opened next. */
  | { kind: 'offered'; callId: string; plan: RoomPlan; rung: Rung[] }
  | { kind: 'queued'; callId: string }
  /** The key was used before. */
  | { kind: 'repeated' };

/**
 * Stores a new call and reserves operators for it, or puts it into the queue; nothing is stored when nobody is available. One
 * statement if an operator is free, a transaction otherwise.
 * @throws FrontdeskError `nobody_available`, `visitor_blocked`
 */
export async function admitCall(ctx: Context, request: NewCallRequest): Promise<Admission> {
  const { site, department } = request;
  const callId = randomUUID();
  const place = { site_id: site.id, department_id: department?.id ?? null, overflow_department_id: null };
  const scope = offerScope(place, site.routing);
  const rung = await reserveAtOnce(ctx, callId, request, scope);
  const plan = roomPlan(callId, request.body.visitor.name, roomOf(site), rung);
  if (plan !== null) return { kind: 'offered', callId, plan, rung };
  return await admitStepByStep(ctx, callId, request, scope);
}

const roomOf = ({ name, recording }: SiteRow) => ({ name, recording: recording === 'on' });

async function reserveAtOnce(
  ctx: Context,
  callId: string,
  request: NewCallRequest,
  scope: OfferScope,
): Promise<Rung[]> {
  // Counting guest connections needs a lock that is taken before anything is read: a transaction.
  if (ctx.config.trueconf.maxGuests !== null) return [];
  try {
    return await admitAtOnce(ctx.db, callId, request, scope);
  } catch (error) {
    // The same key was used at the same moment: the transaction finds that call.
    if (isConflict(error)) return [];
    throw error;
  }
}

async function admitStepByStep(
  ctx: Context,
  callId: string,
  request: NewCallRequest,
  scope: OfferScope,
): Promise<Admission> {
  const { site, body } = request;
  return await transact(ctx.db, async (tx): Promise<Admission> => {
    if (!(await insertCall(tx, callId, request))) return { kind: 'repeated' };
    const rung = await reserve(ctx, tx, callId, scope);
    const plan = roomPlan(callId, body.visitor.name, roomOf(site), rung);
    if (plan !== null) return { kind: 'offered', callId, plan, rung };
    if (!site.queue || !(await worthWaiting(tx, callId))) throw new FrontdeskError('nobody_available');
    await moveCall(tx, {
      callId,
      event: 'call.queued',
      actor: 'system',
      set: { room_requested_at: null, setup_until: null },
    });
    return { kind: 'queued', callId };
  });
}

/** Reserves operators, unless other calls wait for them or no guest connection is left. */
async function reserve(ctx: Context, tx: Tx, callId: string, scope: OfferScope): Promise<Rung[]> {
  if (!(await hasGuestConnection(ctx, tx, callId))) return [];
  return await offerCall(tx, callId, scope, nobodyWaits(tx, callId, scope));
}

/** Stores the call as about to be set up; queueing it takes that back. False when the key was used before. */
async function insertCall(tx: Tx, callId: string, request: NewCallRequest): Promise<boolean> {
  const inserted = await tx
    .with('placed', (query) =>
      query
        .insertInto('calls')
        .values({ ...newCall(callId, request), ...SETUP_STARTS })
        .onConflict((conflict) =>
          conflict
            .columns(['site_id', 'idempotency_key'])
            .where('idempotency_key', 'is not', null)
            .doNothing(),
        )
        .returning('id'),
    )
    .with('event', (query) =>
      query.insertInto('call_events').columns(requestedEvent.columns).expression(requestedEvent.values),
    )
    .selectFrom('placed')
    .select(['id', isBlocked(request.site.id, request.marks).as('blocked')])
    .executeTakeFirst();
  if (inserted?.blocked === true) throw new FrontdeskError('visitor_blocked');
  return inserted !== undefined;
}
