import type { CreateCallRequest } from '@frontdesk/contract';
import type { Shell } from '../shared/shell.ts';
import { pageFacts } from './page-facts.ts';

/** What the visitor has said so far; kept while the page lives, so that nothing is asked twice. */
export interface Draft {
  name: string;
  /** Key of a department; null for the service to choose. */
  department: string | null;
  /** Agreed to what the site asks, just now: never taken from an earlier call. */
  consent?: boolean;
}

export function callRequest(shell: Shell, { name, department, consent }: Draft): CreateCallRequest {
  const page = pageFacts();
  return {
    site: shell.options.site,
    visitor: { name },
    ...(department === null ? {} : { department }),
    ...(page === null ? {} : { page }),
    locale: shell.language,
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(consent ? { consent } : {}),
  };
}
