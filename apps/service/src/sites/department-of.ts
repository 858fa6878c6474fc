import { FrontdeskError } from '../errors.ts';
import type { DepartmentRow } from '../store/schema.ts';
import type { KnownSite } from './site-directory.ts';

/**
 * The department a visitor named; null when none was.
 * @throws FrontdeskError `invalid_request` when the site has no such department.
 */
export function departmentOf(site: KnownSite, key: string | undefined): DepartmentRow | null {
  if (key === undefined) return null;
  const department = site.departments.find((known) => known.key === key);
  if (department !== undefined) return department;
  throw new FrontdeskError('invalid_request', {
    errors: [{ path: 'department', message: 'this site has no such department' }],
  });
}
