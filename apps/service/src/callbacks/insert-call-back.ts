import { sql } from 'kysely';
import { SETUP_STARTS } from '../calls/room/set-up-call.ts';
import { CLAIM_S } from '../calls/time-limits.ts';
import type { Actor } from '../events/record-change.ts';
import type { Tx } from '../store/db.ts';
import type { OperatorRow } from '../store/schema.ts';

export interface NewCallBack {
  readonly callId: string;
  readonly callbackId: string;
  readonly operator: OperatorRow;
}

/**
 * Stores the call that answers a request, claimed by the operator who makes it, and its first event. The visitor's name and contact
 * come from the request, the rest from the call that led to it, if there was one.
 */
export async function insertCallBack(tx: Tx, { callId, callbackId, operator }: NewCallBack) {
  const request = await tx
    .selectFrom('callbacks')
    .innerJoin('sites', 'sites.id', 'callbacks.site_id')
    .leftJoin('calls', 'calls.id', 'callbacks.call_id')
    .where('callbacks.id', '=', callbackId)
    .select(['callbacks.site_id', 'callbacks.department_id'])
    .select(['callbacks.name as visitor_name', 'callbacks.email as visitor_email'])
    .select(['callbacks.phone as visitor_phone', 'calls.visitor_reference', 'calls.topic', 'calls.locale'])
    .select(['sites.name as site_name', 'sites.ring_timeout_s'])
    .executeTakeFirstOrThrow();
  const { site_name, ring_timeout_s, ...facts } = request;
  await tx
    .insertInto('calls')
    .values({
      ...facts,
      ...{ id: callId, callback_id: callbackId, status: 'queued' },
      // There is no visitor's request that could be repeated.
      request_hash: '',
      claimed_by: operator.id,
      claim_expires_at: sql<Date>`now() + make_interval(secs => ${CLAIM_S})`,
      ...SETUP_STARTS,
    })
    .execute();
  const actor: Actor = `operator:${operator.login}`;
  await tx
    .insertInto('call_events')
    .values({
      call_id: callId,
      type: 'call.requested',
      actor,
      data: JSON.stringify({ callback: callbackId }),
    })
    .execute();
  return { visitorName: request.visitor_name, siteName: site_name, ringTimeoutS: ring_timeout_s };
}
