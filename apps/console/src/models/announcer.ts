import type { ConsoleCall } from '@frontdesk/contract';
import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { callDetails } from '../rules/call-details.ts';
import type { Keyboard } from './keyboard.ts';
import type { Language } from './language.ts';

export interface Announcer {
  /** For a live region: the newest incoming call, said once. */
  text: ReadonlySignal<string>;
  stop: () => void;
}

export function createAnnouncer(
  ringing: ReadonlySignal<readonly ConsoleCall[]>,
  keysEnabled: Keyboard['enabled'],
  language: Language,
): Announcer {
  const text = signal('');
  const said = new Set<string>();
  const sentence = (call: ConsoleCall) =>
    language.t(keysEnabled.value ? 'ringingAnnouncement' : 'ringingAnnouncementNoKeys', {
      name: call.visitor.name,
      details: callDetails(call, language.t),
    });
  const stop = effect(() => {
    const news = ringing.value.filter((call) => !said.has(call.id));
    untracked(() => {
      for (const call of news) said.add(call.id);
      const newest = news.at(-1);
      if (newest !== undefined) text.value = sentence(newest);
      else if (ringing.value.length === 0) text.value = '';
    });
  });
  return { text, stop };
}
