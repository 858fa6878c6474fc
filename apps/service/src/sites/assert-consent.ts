import { FrontdeskError } from '../errors.ts';
import type { SiteRow } from '../store/schema.ts';

/** @throws FrontdeskError `invalid_request` where the site asks for consent and the visitor has not given it. */
export function assertConsent({ consent_text }: Pick<SiteRow, 'consent_text'>, consent = false): void {
  if (consent_text === null || consent) return;
  throw new FrontdeskError('invalid_request', {
    errors: [{ path: 'consent', message: 'must be true: this site asks its visitors to agree first' }],
  });
}
