import { FrontdeskError } from '../errors.ts';
import { type OpeningTimes, openingAt } from './opening-hours.ts';

/** @throws FrontdeskError `site_closed`, with the time of the next opening where there is one. */
export function assertOpen(site: OpeningTimes, now = new Date()): void {
  const { open, opensAt } = openingAt(site, now);
  if (!open) throw new FrontdeskError('site_closed', { opens_at: opensAt?.toISOString() ?? null });
}
