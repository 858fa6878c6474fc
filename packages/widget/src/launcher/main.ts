import { createApi } from './public-api.ts';

// Only while the script runs for the first time does the document know which script it is.
const script = document.currentScript ?? document.querySelector('script[data-site]');
const { Frontdesk: present } = window;

if (script instanceof HTMLScriptElement) {
  const { site } = script.dataset;
  const isRunning = present !== undefined && !Array.isArray(present);
  const api = isRunning
    ? present
    : createApi(new URL(script.src).origin, () => {
        delete window.Frontdesk;
      });
  window.Frontdesk = api;
  // Without a site the page will say it itself, by `init()`.
  if (site !== undefined) api.push(['init', script.dataset]);
  if (!isRunning) api.push(...(present ?? []));
}
