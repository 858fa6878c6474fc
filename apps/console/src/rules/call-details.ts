import type { ConsoleCall } from '@frontdesk/contract';
import { webAddress } from '../format/web-address.ts';
import type { Language } from '../models/language.ts';

type Translate = Language['t'];

/** Where the visitor calls from and what about, in one line. */
export function callDetails(call: ConsoleCall, t: Translate): string {
  return [departmentOf(call, t), call.site.name, pageName(call), call.topic]
    .filter(isWorthSaying)
    .join(' · ');
}

/** Whose call it is; after an overflow, and who helps. */
export function departmentOf({ department, overflow }: ConsoleCall, t: Translate): string | null {
  if (department === null || overflow === null) return department?.name ?? null;
  return t('overflowed', { from: department.name, to: overflow.name });
}

/** The page's title, else its address. */
export function pageName({ page }: ConsoleCall): string | null {
  if (page === null) return null;
  return page.title || (webAddress(page.url)?.label ?? page.url);
}

function isWorthSaying(part: string | null | undefined): part is string {
  return part !== null && part !== undefined && part !== '';
}
