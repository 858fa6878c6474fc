import { randomUUID } from 'node:crypto';
import type { CallbackCreated, CallbackRequest } from '@frontdesk/contract';
import { assertCallerNotBlocked, assertNotBlocked } from '../calls/blocks/assert-not-blocked.ts';
import { visitorMarks } from '../calls/blocks/visitor-marks.ts';
import type { Context } from '../context.ts';
import { notifyOfCallback } from '../events/record-callback.ts';
import { departmentOf } from '../sites/department-of.ts';
import type { KnownSite } from '../sites/site-directory.ts';
import type { Db } from '../store/db.ts';

/**
 * Stores a visitor's request to be called back and notifies the consoles. A `call_id` that is unknown or of another site is ignored.
 * @param addressHash keyed hash of the address the request came from; null in a network that many share
 * @throws FrontdeskError `invalid_request`, `visitor_blocked`
 */
export async function requestCallback(
  ctx: Pick<Context, 'db' | 'serverSecret'>,
  site: KnownSite,
  request: CallbackRequest,
  addressHash: string | null,
): Promise<CallbackCreated> {
  const department = departmentOf(site, request.department);
  await assertNotBlocked(ctx, site.id, visitorMarks(ctx, request, addressHash));
  if (request.call_id !== undefined) await assertCallerNotBlocked(ctx, request.call_id, site.id);
  return await keep(ctx.db, site.id, department?.id ?? null, request);
}

async function keep(
  db: Db,
  siteId: number,
  departmentId: number | null,
  request: CallbackRequest,
): Promise<CallbackCreated> {
  const { id, created_at } = await db
    .with('written', (query) =>
      query
        .insertInto('callbacks')
        .values((values) => ({
          id: randomUUID(),
          site_id: siteId,
          department_id: departmentId,
          call_id: values
            .selectFrom('calls')
            .select('calls.id')
            .where('calls.id', '=', request.call_id ?? null)
            .where('calls.site_id', '=', siteId),
          name: request.name,
          email: request.email ?? null,
          phone: request.phone ?? null,
          message: request.message ?? null,
          due_at: request.preferred_at === undefined ? null : new Date(request.preferred_at),
        }))
        .returning(['id', 'created_at']),
    )
    .selectFrom('written')
    .select(['written.id', 'written.created_at', notifyOfCallback])
    .executeTakeFirstOrThrow();
  return { id, created_at: created_at.toISOString() };
}
