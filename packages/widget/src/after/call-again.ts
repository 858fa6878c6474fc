import type { Site } from '@frontdesk/contract';
import type { Dialog } from '../dialog/dialog.ts';
import type { RecentCall } from './recent-calls.ts';

/**
 * The same call once more, with one press. After a reload no name is kept with it: then it is what stands in the form. Where the site asks for something that is not known, or to agree to something, the
 * form comes first: consent is given for one call.
 */
export async function callAgain(
  { calls, store, shell }: Pick<Dialog, 'calls' | 'store' | 'shell'>,
  { name, department }: Pick<RecentCall, 'name' | 'department'>,
): Promise<void> {
  const { draft, site } = store.state;
  const field = shell.root.querySelector<HTMLInputElement>('input[name=name]');
  const again = { ...draft, name: name || field?.value.trim() || draft.name, department };
  store.set({ draft: again });
  const isAsked = site === null || site.consent_text !== null || asksForSure(site);
  await (isAsked || again.name === '' ? calls.prepare() : calls.call(again));
}

function asksForSure({ form, own_fields }: Site): boolean {
  return [...form, ...own_fields].some(({ required }) => required);
}
