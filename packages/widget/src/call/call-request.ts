import type { CreateCallRequest, Visitor } from '@frontdesk/contract';
import type { Shell } from '../shared/shell.ts';
import { pageFacts } from './page-facts.ts';

/** What the visitor has said so far; kept while the page lives, so that nothing is asked twice. */
export interface Draft {
  name: string;
  /** Key of a department; null for the service to choose. */
  department: string | null;
  /** How to reach them. */
  contact?: Omit<Visitor, 'name'>;
  /** Consent is never taken from an earlier call: it is asked for each time. */
  more?: Pick<CreateCallRequest, 'topic' | 'answers' | 'consent'>;
}

export function callRequest(shell: Shell, { name, department, contact, more }: Draft): CreateCallRequest {
  const page = pageFacts();
  return {
    site: shell.options.site,
    visitor: { name, ...contact },
    ...(department === null ? {} : { department }),
    ...(page === null ? {} : { page }),
    locale: shell.language,
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...more,
  };
}
