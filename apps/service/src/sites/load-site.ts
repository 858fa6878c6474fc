import type { Db } from '../store/db.ts';
import type { KnownSite } from './site-directory.ts';

/** Reads a site and its departments; undefined when there is none with this key. */
export async function loadSite(db: Db, key: string): Promise<KnownSite | undefined> {
  const site = await db.selectFrom('sites').selectAll().where('key', '=', key).executeTakeFirst();
  if (site === undefined) return undefined;
  const departments = await db
    .selectFrom('departments')
    .selectAll()
    .where('site_id', '=', site.id)
    .orderBy('sort')
    .orderBy('id')
    .execute();
  return { ...site, departments };
}
