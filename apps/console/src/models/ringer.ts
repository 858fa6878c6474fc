import type { ConsoleCall } from '@frontdesk/contract';
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { RingSound } from '../platform/ring-sound.ts';
import type { Settings } from '../platform/settings.ts';
import type { TabLead } from '../platform/tab-lead.ts';
import type { Connection } from './connection.ts';

export interface Ringer {
  muted: ReadonlySignal<boolean>;
  /** The operator wants to hear the ring and the browser does not let them yet. */
  locked: ReadonlySignal<boolean>;
  setMuted: (muted: boolean) => void;
  unlock: () => void;
  test: () => void;
  stop: () => void;
}

interface Dependencies {
  ringing: ReadonlySignal<readonly ConsoleCall[]>;
  /** Nobody wants a bell in the middle of a conversation. */
  engaged: ReadonlySignal<boolean>;
  connection: Connection;
  sound: RingSound;
  lead: TabLead;
  settings: Settings;
}

/** Makes the ring heard: from the first ringing call to the last, in one tab of those that can be heard. */
export function createRinger(dependencies: Dependencies): Ringer {
  const { ringing, engaged, connection, sound, lead, settings } = dependencies;
  const isOff = (value: string | null) => value === 'off';
  const muted = signal(isOff(settings.read('sound')));
  const wanted = computed(() => ringing.value.length > 0 && !engaged.value);
  // A tab that hears of no calls must not keep the ring from one that does; what rings in it already it rings to the end.
  const isOfUse = computed(() => connection.status.value === 'open' || wanted.value);
  const stops = [
    // The tab that is silenced gives the ring up: it must not come from the next one, which nobody sees.
    settings.follow('sound', (value) => {
      muted.value = isOff(value);
    }),
    effect(() => {
      if (sound.locked.value || muted.value || !isOfUse.value) lead.giveUp();
      else lead.ask();
    }),
    effect(() => {
      if (wanted.value && lead.held.value) sound.start();
      else sound.stop();
    }),
  ];
  return {
    muted,
    locked: computed(() => sound.locked.value && !muted.value),
    setMuted: (next) => {
      muted.value = next;
      settings.write('sound', next ? 'off' : '');
    },
    unlock: sound.unlock,
    test: sound.playOnce,
    stop: () => {
      for (const stop of stops) stop();
      sound.stop();
      lead.giveUp();
    },
  };
}
