import type { Site } from '@frontdesk/contract';
import { adoptStyles } from '../looks/style-sheet.ts';
import type { Shell } from '../shared/shell.ts';
import rolesCss from '../styles/roles.css?inline';
import signCss from '../styles/sign.css?inline';
import type { SignTexts } from '../texts/texts.ts';

/** Once: the looks of two lines and of all forms. A bar is the button itself, stretched; a card goes around it. */
export function dressLauncher(shell: Shell, texts: SignTexts, site: Site | null): void {
  const { root, frame, options } = shell;
  if (frame.dataset['form'] !== undefined) return;
  frame.dataset['form'] = options.form ?? 'button';
  adoptStyles(root, signCss);
  if (options.form !== 'card') return;
  adoptStyles(root, rolesCss);
  frame.prepend(cardAround(shell.launcher, site?.name ?? '', texts.lead));
}

function cardAround(launcher: HTMLElement, name: string, words: string): HTMLElement {
  const card = document.createElement('div');
  const title = document.createElement('strong');
  const lead = document.createElement('p');
  card.className = 'card';
  card.setAttribute('part', 'card');
  title.textContent = name;
  lead.textContent = words;
  card.append(title, lead, launcher);
  return card;
}
