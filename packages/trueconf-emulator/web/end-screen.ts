import { element } from './dom.ts';
import type { Ending } from './session.ts';
import type { Words } from './words.ts';

/** Endings after which coming back may work. */
const RETRY: ReadonlySet<string> = new Set(['lost', 'not_running', 'guest_licence', 'room_full']);

/** What a visitor sees when there is no call: why, and at most one thing to do. */
export function endScreen(ending: Ending | 'unsupported', words: Words, again: () => void): HTMLElement {
  const [title, explanation] = words.screens[ending];
  const screen = element(
    'main',
    { class: 'screen', attributes: { 'data-testid': 'call', 'data-state': 'ended', 'data-reason': ending } },
    element('h1', { text: title ?? '' }),
    element('p', { class: 'muted', text: explanation ?? '' }),
  );
  if (ending === 'left' || RETRY.has(ending)) {
    const label = ending === 'left' ? words.again.rejoin : words.again.retry;
    const button = element('button', {
      class: 'button primary',
      text: label,
      attributes: { type: 'button', 'data-testid': 'again' },
    });
    button.addEventListener('click', again);
    screen.append(button);
  }
  return screen;
}
