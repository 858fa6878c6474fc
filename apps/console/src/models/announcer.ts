import type { ConsoleCall } from '@frontdesk/contract';
import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { callDetails } from '../rules/call-details.ts';
import type { Keyboard } from './keyboard.ts';
import type { Language } from './language.ts';

export interface Announcer {
  /** For a live region: the newest incoming call, said once for each time it begins to ring. */
  text: ReadonlySignal<string>;
  stop: () => void;
}

export function createAnnouncer(
  ringing: ReadonlySignal<readonly ConsoleCall[]>,
  keysEnabled: Keyboard['enabled'],
  language: Language,
): Announcer {
  const text = signal('');
  /** Of what rings now: a call that comes back is news again. */
  let said: ReadonlySet<string> = new Set();
  let newest: string | null = null;
  const sentence = (call: ConsoleCall) =>
    language.t(keysEnabled.value ? 'ringingAnnouncement' : 'ringingAnnouncementNoKeys', {
      name: call.visitor.name,
      details: callDetails(call, language.t),
    });
  const stop = effect(() => {
    const ids = new Set(ringing.value.map(({ id }) => id));
    const news = ringing.value.filter(({ id }) => !said.has(id)).at(-1);
    said = ids;
    untracked(() => {
      if (news !== undefined) {
        newest = news.id;
        text.value = sentence(news);
      } else if (newest !== null && !ids.has(newest)) {
        newest = null;
        // The same words once more would be no change, and not be said.
        text.value = '';
      }
    });
  });
  return { text, stop };
}
