import { styleSheet } from '../looks/style-sheet.ts';
import launcherCss from '../styles/launcher.css?inline';
import tokensCss from '../styles/tokens.css?inline';
import { directionOf, type Language } from '../texts/language.ts';
import type { WidgetOptions } from './options.ts';

export const HOST_NAME = 'frontdesk-widget';

export interface WidgetRoot {
  host: HTMLElement;
  root: ShadowRoot;
  frame: HTMLElement;
}

/** What a button of ours needs, in whichever shadow root it stands: in one, since each is read and sorted by itself. */
export function buttonSheets(): CSSStyleSheet[] {
  return [styleSheet(tokensCss + launcherCss)];
}

/** One host element, one open shadow root, one region in it that everything else is put into. */
export function createWidgetRoot(
  options: WidgetOptions,
  language: Language,
  label: string,
  sheets: CSSStyleSheet[],
): WidgetRoot {
  // A name of our own: page rules for `div` and the like do not even match.
  const host = document.createElement(HOST_NAME);
  host.dataset['frontdeskState'] = 'idle';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheets;
  const frame = document.createElement('section');
  frame.className = 'frame';
  frame.lang = language;
  frame.dir = directionOf(language);
  frame.dataset['position'] = /start|leftltr|rightrtl/.test(options.position + frame.dir) ? 'start' : 'end';
  frame.setAttribute('aria-label', label);
  root.append(frame);
  return { host, root, frame };
}
