import type { App } from '../app-instance.ts';

/**
 * Which methods an address has: remembered from every route added after this, because the router only tells a match from
 * none. Empty for an address that no route has.
 */
export function knownMethods(app: App): (address: string) => string[] {
  const routes: { path: RegExp; methods: string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    // The catch-all of the preflights is no address.
    if (url !== '*') routes.push({ path: toPattern(url), methods: [method].flat() });
  });
  return (address) => {
    const path = address.replace(/\?.*/s, '');
    const found = routes.filter((route) => route.path.test(path));
    return [...new Set(found.flatMap(({ methods }) => methods))].sort();
  };
}

/** A route's own way of writing addresses: `:name` for one segment, `*` for the rest. */
function toPattern(url: string): RegExp {
  const pattern = url
    .split(/(:\w+|\*)/)
    .map((part) =>
      part.startsWith(':') ? '[^/]+' : part === '*' ? '.*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    );
  return new RegExp(`^${pattern.join('')}$`);
}
