import { randomUUID } from 'node:crypto';
import type { CallbackCreated, CallbackRequest } from '@frontdesk/contract';
import type { Db } from '../context.ts';
import type { SiteRow } from '../store/schema.ts';
import { findDepartment } from './find-site.ts';

/** Keeps a visitor's wish to be called back. A call of another site, or none at all, is not linked and not complained of. */
export async function requestCallback(
  db: Db,
  site: SiteRow,
  request: CallbackRequest,
): Promise<CallbackCreated> {
  const department = await findDepartment(db, site, request.department);
  const { id, created_at } = await db
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
    }))
    .returning(['id', 'created_at'])
    .executeTakeFirstOrThrow();
  return { id, created_at: created_at.toISOString() };
}
