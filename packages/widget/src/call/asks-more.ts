import type { Site } from '@frontdesk/contract';

/** Whether a site asks its visitors for more than the name, which takes a file of its own. */
export function asksMore(site: Site | null): boolean {
  if (site === null) return false;
  const { form, own_fields, departments, consent_text } = site;
  return !!(form[0] ?? own_fields[0] ?? departments[1] ?? consent_text);
}
