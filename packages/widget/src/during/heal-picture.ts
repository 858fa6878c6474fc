import { VISITOR_GRACE_S } from '@frontdesk/contract/vocabulary';
import { isBusy } from '../call/phase.ts';
import { currentSite } from '../call/site-source.ts';
import type { DialogKit } from '../dialog/dialog.ts';

/**
 * While the service cannot be reached its patience is counted, by this page's own clock; once it can be again, a picture
 * that broke or did not come meanwhile is fetched anew, and so is what a page that came meanwhile could not learn of its site: above all that
 * calls are recorded.
 */
export function healPicture({ store, calls, shell, api }: DialogKit): void {
  let { link } = store.state;
  let counting: ReturnType<typeof setInterval> | undefined;
  const stop = () => clearInterval(counting);
  const onLost = () => {
    const until = Date.now() + VISITOR_GRACE_S * 1000;
    const tick = () => store.set({ graceMs: Math.max(0, until - Date.now()) });
    counting = setInterval(tick, 1000);
    tick();
  };
  const learnSite = () => {
    if (store.state.site !== null || !isBusy(store.state.phase)) return;
    // Should it fail, the call goes on without, as it did.
    currentSite(shell, api).then(
      (site) => store.set({ site }),
      () => {},
    );
  };
  const onBack = () => {
    stop();
    store.set({ graceMs: VISITOR_GRACE_S * 1000 });
    const { trouble } = store.state;
    // The first word of the stream brings it, with a fresh address.
    if (trouble === 'connection_closed' || trouble === 'late') calls.picture.remove();
    learnSite();
  };
  store.onChange(() => {
    if (store.state.link === link) return;
    link = store.state.link;
    if (link === 'lost') onLost();
    else onBack();
  }, shell.destroyed);
  shell.destroyed.addEventListener('abort', stop);
  if (link === 'ok') learnSite();
}
