import type { CreateCallRequest } from '@frontdesk/contract';
import { type InsertObject, sql } from 'kysely';
import { answersTo } from '../../sites/answers-to.ts';
import type { DepartmentRow, Schema, SiteRow } from '../../store/schema.ts';
import type { VisitorMarks } from '../blocks/visitor-marks.ts';

/** A call to be placed, with what was found out about its visitor. */
export interface NewCallRequest {
  readonly site: SiteRow;
  readonly department: DepartmentRow | null;
  readonly body: CreateCallRequest;
  readonly idempotencyKey: string | null;
  readonly hash: string;
  readonly marks: VisitorMarks;
  readonly browser: string | null;
}

/** The row of a new call, beside `SETUP_STARTS`. */
export function newCall(
  callId: string,
  { site, department, body, idempotencyKey, hash, marks, browser }: NewCallRequest,
) {
  return {
    id: callId,
    site_id: site.id,
    department_id: department?.id ?? null,
    idempotency_key: idempotencyKey,
    request_hash: hash,
    status: 'queued' as const,
    visitor_name: body.visitor.name,
    visitor_email: body.visitor.email ?? null,
    visitor_phone: body.visitor.phone ?? null,
    visitor_reference: body.visitor.reference ?? null,
    topic: body.topic ?? null,
    answers: JSON.stringify(answersTo(site.own_fields, body.answers)),
    page_url: body.page?.url ?? null,
    page_title: body.page?.title ?? null,
    page_referrer: body.page?.referrer ?? null,
    locale: body.locale ?? null,
    consent: body.consent ?? null,
    time_zone: body.time_zone ?? null,
    recording: site.recording === 'on',
    visitor_address_hash: marks.address_hash,
    browser,
  } satisfies InsertObject<Schema, 'calls'>;
}

/** The first event, in a statement whose CTE `placed` has the call's id. Sends no notification: the call does not ring yet. */
export const requestedEvent = {
  columns: ['call_id', 'type', 'actor'] as const,
  values: sql`select placed.id, 'call.requested', 'visitor' from placed`,
};
