import { randomUUID } from 'node:crypto';
import type { CallbackCreated, CallbackRequest } from '@frontdesk/contract';
import type { Db } from '../context.ts';
import { notifyOfCallback } from '../events/record-callback.ts';
import { departmentOf } from '../sites/department-of.ts';
import type { KnownSite } from '../sites/site-directory.ts';

/** Keeps a visitor's wish to be called back, and tells the consoles. A call of another site, or none at all, is not linked and not complained of. */
export async function requestCallback(
  db: Db,
  site: KnownSite,
  request: CallbackRequest,
): Promise<CallbackCreated> {
  const department = departmentOf(site, request.department);
  const { id, created_at } = await db
    .with('written', (query) =>
      query
        .insertInto('callbacks')
        .values((values) => ({
          id: randomUUID(),
          site_id: site.id,
          department_id: department?.id ?? null,
          call_id: values
            .selectFrom('calls')
            .select('calls.id')
            .where('calls.id', '=', request.call_id ?? null)
            .where('calls.site_id', '=', site.id),
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
