import type { Site } from '@frontdesk/contract';
import { VISITOR_PATHS } from '@frontdesk/contract/paths';
import { warn } from '../shared/warn.ts';

const LIMIT_MS = 8_000;

/**
 * The one request before the press. A bare `fetch`, as the client for everything else would double the launcher's
 * weight; what a failure means to the visitor is the body's business, should they press.
 *
 * @returns null when there was no usable answer, of which the owner is told
 */
export async function askSite(baseUrl: string, key: string): Promise<Site | null> {
  // Off the stack of the page's script. A tracer, Lighthouse's too, notes where a request came from, for which the browser reads every
  // function on the stack anew.
  await null;
  const address = baseUrl + VISITOR_PATHS.site(key);
  try {
    const response = await fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(LIMIT_MS) });
    // The contract promises this shape for a good answer.
    return (await (response.ok ? response.json() : Promise.reject(response.status))) as Site;
  } catch (fault) {
    warn(`${address}: ${fault}`);
    return null;
  }
}
