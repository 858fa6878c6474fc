import { createApi } from './public-api.ts';

// Only while the script runs for the first time does the document know which script it is, and of a module never: what it is called
// and which attributes it has may be so of others too, its address where it runs is its own.
const script = (document.currentScript ??
  [...document.scripts].find(({ src }) => src && Error().stack?.includes(src))) as
  | HTMLScriptElement
  | undefined;
const { Frontdesk: present = [] } = window;

if (script) {
  const { site } = script.dataset;
  const isQueue = Array.isArray(present);
  const api = isQueue
    ? createApi(new URL(script.src).origin, () => {
        delete window.Frontdesk;
      })
    : present;
  window.Frontdesk = api;
  // Without a site the page will say it itself, by `init()`.
  if (site !== undefined) api.push(['init', script.dataset]);
  if (isQueue) api.push(...present);
}
