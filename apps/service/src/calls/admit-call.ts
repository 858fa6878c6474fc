import { randomUUID } from 'node:crypto';
import type { CreateCallRequest } from '@frontdesk/contract';
import { sql } from 'kysely';
import type { RoomPlan } from '../conferences/conference-input.ts';
import type { Context, Tx } from '../context.ts';
import { FrontdeskError } from '../errors.ts';
import { type Actor, notifyOfEvent } from '../events/record-change.ts';
import type { DepartmentRow, NewCall, SiteRow } from '../store/schema.ts';
import { transact } from '../store/transact.ts';
import { hasGuestConnection } from './guest-licence.ts';
import { moveCall } from './move-call.ts';
import { anybodyOnDuty, type OfferScope, offerCall, type Rung } from './offer-call.ts';
import { roomPlan } from './room-plan.ts';
import { SETUP_STARTS } from './set-up-call.ts';
import { nobodyWaits } from './waiting-calls.ts';

export interface NewCallRequest {
  readonly site: SiteRow;
  readonly department: DepartmentRow | null;
  readonly body: CreateCallRequest;
  readonly idempotencyKey: string | null;
  readonly hash: string;
}

export type Admission =
  /** Operators are reserved; the room is to be opened. */
  | { kind: 'offered'; callId: string; plan: RoomPlan; rung: Rung[] }
  | { kind: 'queued'; callId: string }
  /** The key was used before. */
  | { kind: 'repeated' };

/**
 * Stores a new call and reserves operators for it, or puts it into the queue: one transaction, nothing of which stays
 * when nobody is there.
 * @throws FrontdeskError `nobody_available`
 */
export async function admitCall(ctx: Context, request: NewCallRequest): Promise<Admission> {
  const { site, department, body } = request;
  const callId = randomUUID();
  const scope: OfferScope = { siteId: site.id, departmentId: department?.id ?? null, routing: site.routing };
  return await transact(ctx.db, async (tx): Promise<Admission> => {
    if (!(await insertCall(tx, callId, request))) return { kind: 'repeated' };
    const rung = await reserve(ctx, tx, callId, scope);
    const plan = roomPlan(callId, body.visitor.name, site.name, rung);
    if (plan !== null) return { kind: 'offered', callId, plan, rung };
    if (!site.queue || !(await anybodyOnDuty(tx, scope))) throw new FrontdeskError('nobody_available');
    await moveCall(tx, {
      callId,
      event: 'call.queued',
      actor: 'system',
      set: { room_requested_at: null, setup_until: null },
    });
    return { kind: 'queued', callId };
  });
}

/** Nobody overtakes those who wait, and no call rings that has no guest connection. */
async function reserve(ctx: Context, tx: Tx, callId: string, scope: OfferScope): Promise<Rung[]> {
  if (!(await hasGuestConnection(ctx, tx, callId))) return [];
  return await offerCall(tx, callId, scope, nobodyWaits(tx, callId, scope));
}

/** As if it rang at once, which is the rule: the queue takes that back. False when the key is taken. */
async function insertCall(tx: Tx, callId: string, request: NewCallRequest): Promise<boolean> {
  const inserted = await tx
    .with('inserted', (query) =>
      query
        .insertInto('calls')
        .values({ ...columnsOf(callId, request), ...SETUP_STARTS })
        .onConflict((conflict) =>
          conflict
            .columns(['site_id', 'idempotency_key'])
            .where('idempotency_key', 'is not', null)
            .doNothing(),
        )
        .returning('id'),
    )
    .with('event', (query) =>
      query
        .insertInto('call_events')
        .columns(['call_id', 'type', 'actor'])
        .expression((insert) =>
          insert
            .selectFrom('inserted')
            .select(['inserted.id', sql<'call.requested'>`'call.requested'`.as('type')])
            .select(sql<Actor>`'visitor'`.as('actor')),
        )
        .returning(['id', 'call_id', 'type']),
    )
    .selectFrom('event')
    .select(notifyOfEvent)
    .executeTakeFirst();
  return inserted !== undefined;
}

function columnsOf(
  callId: string,
  { site, department, body, idempotencyKey, hash }: NewCallRequest,
): NewCall {
  return {
    id: callId,
    site_id: site.id,
    department_id: department?.id ?? null,
    idempotency_key: idempotencyKey,
    request_hash: hash,
    status: 'queued',
    visitor_name: body.visitor.name,
    visitor_email: body.visitor.email ?? null,
    visitor_phone: body.visitor.phone ?? null,
    visitor_reference: body.visitor.reference ?? null,
    topic: body.topic ?? null,
    page_url: body.page?.url ?? null,
    page_title: body.page?.title ?? null,
    page_referrer: body.page?.referrer ?? null,
    locale: body.locale ?? null,
    consent: body.consent ?? null,
  };
}
