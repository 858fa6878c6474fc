import type { DialogKit } from '../dialog/dialog.ts';
import { readPass } from '../shared/call-storage.ts';

/** How long after a press that leads to another page of the site the page may go. */
const WALK_MS = 1_000;

/**
 * Asks before a conversation is closed with its tab. Not on the way to another page of the site, where it goes on unless storage is
 * forbidden; and only while somebody talks, as a page with such a guard is not kept by the browser for going back.
 */
export function guardLeaving({ store, shell }: DialogKit): void {
  let guard: AbortController | null = null;
  store.onChange(() => {
    const talks = store.state.phase.name === 'active';
    if (talks === (guard !== null)) return;
    guard?.abort();
    guard = talks ? startGuard(shell.options.site) : null;
  }, shell.destroyed);
  shell.destroyed.addEventListener('abort', () => guard?.abort());
}

function startGuard(site: string): AbortController {
  const guard = new AbortController();
  const { signal } = guard;
  let walkedAt = Number.NEGATIVE_INFINITY;
  const onWalk = (event: Event) => {
    if (keepsCall(event, site)) walkedAt = performance.now();
  };
  // Where the browser tells of every navigation; presses on links tell of most of them.
  if ('navigation' in window) window.navigation.addEventListener('navigate', onWalk, { signal });
  for (const type of ['click', 'submit']) addEventListener(type, onWalk, { signal });
  addEventListener(
    'beforeunload',
    (event) => {
      if (performance.now() - walkedAt <= WALK_MS) return;
      event.preventDefault();
      // Chromium before 119 asks for this alone; the words are its own.
      event.returnValue = 'x';
    },
    { signal },
  );
  return guard;
}

function keepsCall(event: Event, site: string): boolean {
  const to = destinationOf(event);
  if (to === null || !URL.canParse(to)) return false;
  const { origin, protocol } = new URL(to);
  // A number to ring and an address to write to open another program; browsers ask as if the page were left.
  if (!protocol.startsWith('http')) return true;
  return origin === location.origin && readPass(site) !== null;
}

function destinationOf(event: Event): string | null {
  if ('destination' in event) return Object(event.destination).url;
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return null;
  if (target instanceof HTMLFormElement) return target.action;
  const link = target.closest('a');
  return link?.target === '_blank' ? null : (link?.href ?? null);
}
