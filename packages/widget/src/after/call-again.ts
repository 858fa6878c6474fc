import type { Site } from '@frontdesk/contract';
import type { Dialog } from '../dialog/dialog.ts';
import type { RecentCall } from './recent-calls.ts';

/**
 * The same call once more, with one press. Where the site asks for something that is not known, or to agree to something, the
 * form comes first: consent is given for one call.
 */
export async function callAgain(
  { calls, store }: Pick<Dialog, 'calls' | 'store'>,
  { name, department }: Pick<RecentCall, 'name' | 'department'>,
): Promise<void> {
  const { draft, site } = store.state;
  const again = { ...draft, name, department };
  store.set({ draft: again });
  const isAsked = site === null || site.consent_text !== null || asksForSure(site);
  await (isAsked || name === '' ? calls.prepare() : calls.call(again));
}

function asksForSure({ form, own_fields }: Site): boolean {
  return [...form, ...own_fields].some(({ required }) => required);
}
