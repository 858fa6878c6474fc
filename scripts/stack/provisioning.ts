import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export const SITE_KEY = 'demo-shop';

/** The people of the demo and the tests; each has a user of the same name on the emulated TrueConf Server. */
export const OPERATORS = [
  { login: 'anna', name: 'Anna', trueconf_id: 'anna', password: 'anna-at-the-desk', role: 'operator' },
  { login: 'boris', name: 'Boris', trueconf_id: 'boris', password: 'boris-at-the-desk', role: 'operator' },
] as const;

/** Sees and may end every call; has no department, so nothing rings here. */
export const SUPERVISOR = {
  login: 'clara',
  name: 'Clara',
  trueconf_id: 'clara',
  password: 'clara-sees-it-all',
  role: 'supervisor',
} as const;

interface Department {
  key: string;
  name: string;
  operators: string[];
  overflow?: { department: string; after_s: number };
}

/** A site as the provisioning file has it. */
const SITE = {
  key: SITE_KEY,
  name: 'Demo shop',
  timezone: 'Europe/Berlin',
  hours: null,
  queue: true,
  ring_timeout_s: 20,
  routing: 'one_by_one',
  max_call_minutes: 60,
  wrap_up_s: 30,
  departments: [{ key: 'sales', name: 'Sales', operators: ['anna', 'boris'] }] as Department[],
};

type Site = typeof SITE;

/**
 * Writes a provisioning file with these sites, both operators and the supervisor.
 *
 * @param file where
 * @param shopUrl the demo shop, which shows whom one can call
 * @param sites the origins of their pages, and what differs from the demo's own site
 */
export async function writeProvisioning(
  file: string,
  shopUrl: string,
  sites: readonly ({ origins: string[] } & Partial<Site>)[],
): Promise<void> {
  const operators = OPERATORS.map((operator) => ({
    ...operator,
    picture_url: `${shopUrl}/static/team/${operator.login}.svg`,
  }));
  const provisioning = {
    sites: sites.map((site) => ({ ...SITE, ...site })),
    operators: [...operators, SUPERVISOR],
  };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(provisioning, null, 2)}\n`);
}
