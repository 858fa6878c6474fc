import type { Site } from '@frontdesk/contract';
import type { VisitorApi } from '@frontdesk/service-client';
import type { Shell } from '../shared/shell.ts';

const FRESH_FOR_MS = 30_000;

/** The site as it is now: the launcher's answer while that is fresh, else a new one. */
export async function currentSite(shell: Shell, api: VisitorApi): Promise<Site> {
  const { site, askedAt } = shell.early;
  const known = Date.now() - askedAt < FRESH_FOR_MS ? await site : null;
  return known ?? api.getSite(shell.options.site, shell.destroyed);
}
