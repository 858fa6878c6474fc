import type { Site } from '@frontdesk/contract';
import type { VisitorApi } from '@frontdesk/service-client';
import type { Shell } from '../shared/shell.ts';

const FRESH_FOR_MS = 30_000;

/**
 * The site as it is now: the launcher's answer while that is fresh and good news, else a new one. Somebody may have sat
 * down at the desk since the page was opened.
 */
export async function currentSite(shell: Shell, api: VisitorApi): Promise<Site> {
  const { site, askedAt } = shell.early;
  const known = Date.now() - askedAt < FRESH_FOR_MS ? await site : null;
  const callable = known?.availability === 'open' || known?.availability === 'busy';
  return callable ? known : api.getSite(shell.options.site, shell.destroyed);
}
