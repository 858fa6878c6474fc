import { applyProvision } from '../../src/provisioning/apply-provision.ts';
import { ProvisionFile } from '../../src/provisioning/provision-file.ts';
import type { Db } from '../../src/store/db.ts';

export const SITE_ORIGIN = 'https://shop.example';
export const PASSWORD = 'correct horse';

/** One site with one department and one operator who can sign in; `site` overrides what the file says of the site. */
export async function seedSite(db: Db, site: Record<string, unknown> = {}): Promise<void> {
  const file = ProvisionFile.parse({
    sites: [
      {
        key: 'shop',
        name: 'Shop',
        origins: [SITE_ORIGIN],
        departments: [{ key: 'sales', name: 'Sales', operators: ['anna'] }],
        ...site,
      },
    ],
    operators: [{ login: 'anna', name: 'Anna', password: PASSWORD }],
  });
  await applyProvision(db, file);
}
