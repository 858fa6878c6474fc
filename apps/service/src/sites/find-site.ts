import type { Db } from '../context.ts';
import { FrontdeskError } from '../errors.ts';
import type { DepartmentRow, SiteRow } from '../store/schema.ts';

/** @throws FrontdeskError `site_not_found` */
export async function findSite(db: Db, key: string): Promise<SiteRow> {
  const site = await db.selectFrom('sites').selectAll().where('key', '=', key).executeTakeFirst();
  if (site === undefined) throw new FrontdeskError('site_not_found');
  return site;
}

/**
 * The department a visitor named; null when none was.
 * @throws FrontdeskError `invalid_request` when the site has no such department.
 */
export async function findDepartment(
  db: Db,
  site: SiteRow,
  key: string | undefined,
): Promise<DepartmentRow | null> {
  if (key === undefined) return null;
  const department = await db
    .selectFrom('departments')
    .selectAll()
    .where('site_id', '=', site.id)
    .where('key', '=', key)
    .executeTakeFirst();
  if (department !== undefined) return department;
  throw new FrontdeskError('invalid_request', {
    errors: [{ path: 'department', message: 'this site has no such department' }],
  });
}
