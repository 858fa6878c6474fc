import { HOST_NAME } from './widget-root.ts';

/**
 * Puts the host at the end of the body (or of the page's own container) as soon as there is one, and again whenever a page
 * router has replaced the body or emptied it. Routers also bring back lifeless copies of us with a page they kept.
 *
 * @returns resolves when it is there for the first time; never, where the widget has been destroyed before
 */
export function keepOnPage(
  host: HTMLElement,
  container: string | undefined,
  destroyed: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    if (destroyed.aborted) return;
    const look = () => {
      const home = (container && document.querySelector(container)) || document.body;
      if (home === null) return;
      attach(host, home);
      for (const parent of [document.body, home]) observer.observe(parent, { childList: true });
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document.documentElement, { childList: true });
    destroyed.addEventListener('abort', () => observer.disconnect());
    look();
  });
}

function attach(host: HTMLElement, home: Element): void {
  if (!host.isConnected) home.append(host);
  for (const copy of document.querySelectorAll(HOST_NAME)) if (copy !== host) copy.remove();
}
