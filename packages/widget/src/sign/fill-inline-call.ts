import { createLauncherButton } from '../launcher/launcher-button.ts';
import { styleSheet } from '../looks/style-sheet.ts';
import type { Shell } from '../shared/shell.ts';
import inlineCss from '../styles/inline.css?inline';
import signCss from '../styles/sign.css?inline';

/**
 * Puts a button into a `<frontdesk-call>`; words between its tags stand on the button in place of ours.
 *
 * @returns the button, or null where there is one already
 */
export function fillInlineCall(shell: Shell, element: Element): HTMLElement | null {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  if (root.childElementCount > 0) return null;
  root.adoptedStyleSheets = [...shell.buttonSheets, shell.theme.sheet, styleSheet(signCss + inlineCss)];
  const frame = document.createElement('span');
  frame.className = 'frame';
  frame.lang = shell.language;
  frame.dir = shell.frame.dir;
  const button = createLauncherButton(shell.label, element.getAttribute('data-department') ?? '');
  button.querySelector('span')?.replaceWith(document.createElement('slot'));
  frame.append(button);
  shell.theme.watch((tone) => {
    frame.dataset['tone'] = tone;
  });
  root.append(frame);
  shell.destroyed.addEventListener('abort', () => root.replaceChildren());
  return button;
}
