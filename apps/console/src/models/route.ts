import { type ReadonlySignal, signal } from '@preact/signals';

/** Pages that somebody who is signed in moves between. */
export type PageName = 'desk' | 'callbacks' | 'history' | 'team' | 'erasure';

/**
 * `setup` carries the one-time token of the link, or null when the link was cut short; `history` the call that is looked
 * at. What a list is filtered by, or who is to be erased, is not part of an address: it names people.
 */
export type Route =
  | { page: 'desk' | 'callbacks' | 'team' | 'erasure' }
  | { page: 'history'; callId: string | null }
  | { page: 'setup'; token: string | null };

export interface Router {
  route: ReadonlySignal<Route>;
  /** Also takes a used token out of the address bar and the history. */
  toDesk: () => void;
}

export function createRouter(window: Window): Router {
  const route = signal(routeOf(window.location.hash));
  window.addEventListener('hashchange', () => {
    route.value = routeOf(window.location.hash);
  });
  return {
    route,
    toDesk: () => {
      window.history.replaceState(null, '', `${window.location.pathname}${hrefOf('desk')}`);
      route.value = { page: 'desk' };
    },
  };
}

export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page, id] = path.split('/');
  switch (page) {
    case 'setup':
      return { page, token: new URLSearchParams(query).get('token') };
    case 'history':
      return { page, callId: id || null };
    case 'callbacks':
    case 'team':
    case 'erasure':
      return { page };
    default:
      return { page: 'desk' };
  }
}

/** Where a link to a page leads. */
export function hrefOf(page: PageName, id?: string): string {
  const path = page === 'desk' ? '' : page;
  return id === undefined ? `#/${path}` : `#/${path}/${encodeURIComponent(id)}`;
}
