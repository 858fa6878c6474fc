import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyProvision } from '../../src/provisioning/apply-provision.ts';
import { readProvisionFile } from '../../src/provisioning/read-provision-file.ts';
import type { Db } from '../../src/store/db.ts';

export const SHOP = {
  sites: [
    {
      ...{
        key: 'demo-shop',
        name: 'Demo shop',
        origins: ['http://localhost:4000'],
        timezone: 'Europe/Berlin',
      },
      ...{ hours: null, queue: true, ring_timeout_s: 20, routing: 'one_by_one', max_call_minutes: 60 },
      departments: [{ key: 'sales', name: 'Sales', operators: ['anna', 'boris'] }],
    },
  ],
  operators: [
    { login: 'anna', name: 'Anna', trueconf_id: 'anna', password: 'secret of Anna', role: 'operator' },
    { login: 'boris', name: 'Boris', password: 'secret of Boris' },
  ],
};

/**
 * Applies a provisioning file as the service does at its start.
 *
 * @param content text, or what is written as JSON
 */
export async function provision(db: Db, content: unknown): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-provision-'));
  const file = join(folder, 'provision.json');
  try {
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    return await applyProvision(db, await readProvisionFile(file));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Every row that a provisioning file can make. */
export async function provisioned(db: Db): Promise<unknown> {
  return {
    sites: await db.selectFrom('sites').selectAll().orderBy('id').execute(),
    departments: await db.selectFrom('departments').selectAll().orderBy('id').execute(),
    operators: await db.selectFrom('operators').selectAll().orderBy('id').execute(),
    members: await db.selectFrom('department_operators').selectAll().orderBy('operator_id').execute(),
  };
}
