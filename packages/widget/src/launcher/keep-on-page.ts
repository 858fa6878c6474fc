import { warn } from '../shared/warn.ts';
import { HOST_NAME } from './widget-root.ts';

/**
 * Puts the host at the end of the body (or of the page's own container) as soon as there is one, and again whenever a page
 * router has replaced the body or emptied it. Where a tag and a module, or two bundles, bring us twice, the first one has
 * the page and the other is destroyed.
 *
 * @returns resolves when it is there for the first time; never, where the widget has been destroyed before
 */
export function keepOnPage(
  host: HTMLElement,
  container: string | undefined,
  destruction: AbortController,
): Promise<void> {
  return new Promise((resolve) => {
    const { signal } = destruction;
    if (signal.aborted) return;
    const look = () => {
      const home = homeOf(container);
      if (!home) return;
      if (isTaken(host)) return destruction.abort();
      if (!host.isConnected) home.append(host);
      for (const parent of [document.body, home]) observer.observe(parent, { childList: true });
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document.documentElement, { childList: true });
    signal.addEventListener('abort', () => observer.disconnect());
    look();
  });
}

function homeOf(container: string | undefined): Element | null {
  try {
    return (container && document.querySelector(container)) || document.body;
  } catch {
    warn(`Not understood: container="${container}".`);
    return document.body;
  }
}

/** Takes away lifeless copies of us, which routers bring back with a page they kept: a copy has no shadow root. */
function isTaken(host: HTMLElement): boolean {
  for (const other of document.querySelectorAll(HOST_NAME)) {
    if (!other.shadowRoot) other.remove();
    else if (other !== host) {
      warn('Already on this page.');
      return true;
    }
  }
  return false;
}
