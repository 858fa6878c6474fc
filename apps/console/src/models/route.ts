import { type ReadonlySignal, signal } from '@preact/signals';

/** `setup` carries the one-time token of the link, or null when the link was cut short. */
export type Route = { page: 'desk' } | { page: 'setup'; token: string | null };

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
      window.history.replaceState(null, '', `${window.location.pathname}#/`);
      route.value = { page: 'desk' };
    },
  };
}

export function routeOf(hash: string): Route {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  if (path !== 'setup') return { page: 'desk' };
  return { page: 'setup', token: new URLSearchParams(query).get('token') };
}
