import { adoptStyles } from '../looks/style-sheet.ts';
import launcherCss from '../styles/launcher.css?inline';
import tokensCss from '../styles/tokens.css?inline';
import type { WidgetOptions } from './options.ts';

export interface WidgetRoot {
  host: HTMLElement;
  root: ShadowRoot;
  frame: HTMLElement;
}

/** One host element, one open shadow root, one region in it that everything else is put into. */
export function createWidgetRoot(options: WidgetOptions, language: string, label: string): WidgetRoot {
  // A name of our own: page rules for `div` and the like do not even match.
  const host = document.createElement('frontdesk-widget');
  host.dataset['frontdeskState'] = 'idle';
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, tokensCss, launcherCss);
  const frame = document.createElement('section');
  frame.className = 'frame';
  frame.lang = language;
  frame.dir = 'ltr';
  frame.dataset['position'] = options.position;
  frame.setAttribute('aria-label', label);
  root.append(frame);
  return { host, root, frame };
}

/** Typing in our fields must not set off the page's own keyboard shortcuts. */
export function keepKeysInside(host: HTMLElement, destroyed: AbortSignal): void {
  for (const type of ['keydown', 'keypress', 'keyup']) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal: destroyed });
  }
}

/**
 * Puts the host at the end of the body as soon as there is one, and again whenever a page router has replaced the body
 * or emptied it.
 *
 * @returns resolves when it is there for the first time
 */
export function keepOnPage(host: HTMLElement, destroyed: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const attach = () => {
      if (document.body === null) return;
      if (!host.isConnected) document.body.append(host);
      observer.observe(document.body, { childList: true });
      resolve();
    };
    const observer = new MutationObserver(attach);
    observer.observe(document.documentElement, { childList: true });
    destroyed.addEventListener('abort', () => observer.disconnect());
    attach();
  });
}
