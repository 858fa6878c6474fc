import type { Site } from '@frontdesk/contract';
import { Video } from 'lucide';
import type { Language } from '../texts/language.ts';
import type { LAUNCHER_TEXTS } from '../texts/launcher-texts.ts';
import { iconElement } from './icon.ts';

export interface LauncherButton {
  element: HTMLButtonElement;
  /** What a press leads to now: a call, or the wish to be called back. */
  showAvailability(availability: Site['availability']): void;
  showLoading(): void;
  showFailure(): void;
  showReady(): void;
}

/** The button on the page, plain DOM so that the first paint costs no framework. */
export function createLauncherButton(
  texts: (typeof LAUNCHER_TEXTS)[Language],
  ownLabel: string | null,
): LauncherButton {
  const element = document.createElement('button');
  const label = document.createElement('span');
  element.type = 'button';
  element.className = 'launcher';
  element.setAttribute('part', 'launcher');
  element.setAttribute('aria-haspopup', 'dialog');
  element.setAttribute('aria-expanded', 'false');
  let words = ownLabel ?? texts.call;
  const say = (text: string, busy: boolean) => {
    label.textContent = text;
    element.setAttribute('aria-busy', String(busy));
  };
  const icon = iconElement(Video);
  element.append(icon, label);
  say(words, false);
  return {
    element,
    showAvailability: (availability) => {
      const callable = availability === 'open' || availability === 'busy';
      words = ownLabel ?? (callable ? texts.call : texts.callback);
      if (!callable) icon.remove();
      say(words, false);
    },
    showLoading: () => say(texts.opening, true),
    showFailure: () => say(texts.failed, false),
    showReady: () => say(words, false),
  };
}
