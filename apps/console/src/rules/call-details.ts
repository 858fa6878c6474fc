import type { ConsoleCall } from '@frontdesk/contract';
import { webAddress } from '../format/web-address.ts';

/** Where the visitor calls from and what about, in one line. */
export function callDetails(call: ConsoleCall): string {
  return [call.department?.name, call.site.name, pageName(call), call.topic]
    .filter(isWorthSaying)
    .join(' · ');
}

/** The page's title, else its address. */
export function pageName({ page }: ConsoleCall): string | null {
  if (page === null) return null;
  return page.title || (webAddress(page.url)?.label ?? page.url);
}

function isWorthSaying(part: string | null | undefined): part is string {
  return part !== null && part !== undefined && part !== '';
}
