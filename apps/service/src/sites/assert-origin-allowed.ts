import { FrontdeskError } from '../errors.ts';
import type { SiteRow } from '../store/schema.ts';

/**
 * A site key works on the pages its owner listed. Browsers name the page's origin and scripts cannot change it; a request
 * without one comes from no web page and is bound by the other limits alone.
 */
export function isOriginAllowed(site: Pick<SiteRow, 'origins'>, origin: string | undefined): boolean {
  return origin === undefined || site.origins.includes(origin);
}

/**
 * The same, for verbs that refuse.
 * @throws FrontdeskError `origin_not_allowed`
 */
export function assertOriginAllowed(site: Pick<SiteRow, 'origins'>, origin: string | undefined): void {
  if (isOriginAllowed(site, origin)) return;
  throw new FrontdeskError('origin_not_allowed', {
    detail: "Add the page's origin to the origins of this site.",
  });
}
