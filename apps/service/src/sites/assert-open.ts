import { FrontdeskError } from '../errors.ts';
import type { SiteRow } from '../store/schema.ts';
import { openingAt } from './opening-hours.ts';

/** @throws FrontdeskError `site_closed`, with the time of the next opening where there is one. */
export function assertOpen(site: Pick<SiteRow, 'hours' | 'timezone'>, now = new Date()): void {
  const { open, opensAt } = openingAt(site.hours, site.timezone, now);
  if (!open) throw new FrontdeskError('site_closed', { opens_at: opensAt?.toISOString() ?? null });
}
