import { type ReadonlySignal, signal } from '@preact/signals';
import { isTyping } from '../platform/focus.ts';
import type { Settings } from '../platform/settings.ts';

export interface Keyboard {
  /** Single keys can be switched off (WCAG 2.1.4): speech input would otherwise press them by accident. */
  enabled: ReadonlySignal<boolean>;
  setEnabled: (enabled: boolean) => void;
  helpOpen: ReadonlySignal<boolean>;
  setHelpOpen: (open: boolean) => void;
  /** Takes a key; tells whether it meant something. */
  press: (event: KeyPress) => boolean;
}

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'> & {
  target: EventTarget | null;
};

interface Actions {
  answerFirst: () => void;
  declineFirst: () => void;
}

export function createKeyboard(actions: Actions, settings: Settings): Keyboard {
  const enabled = signal(settings.read('keys') !== 'off');
  const helpOpen = signal(false);
  const act = (key: string): boolean => {
    if (key === '?') helpOpen.value = true;
    else if (key === 'a') actions.answerFirst();
    else if (key === 'd') actions.declineFirst();
    else return false;
    return true;
  };
  return {
    enabled,
    helpOpen,
    setEnabled: (next) => {
      enabled.value = next;
      settings.write('keys', next ? '' : 'off');
    },
    setHelpOpen: (open) => {
      helpOpen.value = open;
    },
    press: (event) => {
      const combined = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
      if (!enabled.peek() || combined || isTyping(event.target)) return false;
      return act(event.key.toLowerCase());
    },
  };
}
