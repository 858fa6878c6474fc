import { createLauncherButton } from '../launcher/launcher-button.ts';
import { styleSheet } from '../looks/style-sheet.ts';
import type { Shell } from '../shared/shell.ts';
import inlineCss from '../styles/inline.css?inline';
import signCss from '../styles/sign.css?inline';

/**
 * Puts a button into a `<frontdesk-call>`; words between its tags stand on the button in place of ours.
 *
 * @returns the button, the one of before where there is one already
 */
export function fillInlineCall(shell: Shell, element: Element): HTMLElement {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const before = root.querySelector('button');
  if (before !== null) return before;
  root.adoptedStyleSheets = [...shell.buttonSheets, shell.theme.sheet, styleSheet(signCss + inlineCss)];
  const frame = document.createElement('span');
  frame.className = 'frame';
  frame.lang = shell.language;
  frame.dir = shell.frame.dir;
  const button = createLauncherButton(shell.label, element.getAttribute('data-department') ?? '');
  button.querySelector('span')?.replaceWith(document.createElement('slot'));
  frame.append(button);
  root.append(frame);
  return button;
}
