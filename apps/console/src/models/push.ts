import type { ConsoleApi, ProblemError } from '@frontdesk/service-client';
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { DesktopNotifier } from '../platform/desktop-notifier.ts';
import type { PushDevice } from '../platform/push-device.ts';
import { attempt } from './attempt.ts';
import { type Command, createCommand } from './command.ts';

export interface Push {
  /** `missing`: a browser without it. */
  state: ReadonlySignal<'missing' | 'off' | 'on'>;
  turnOn: Command<[]>;
  turnOff: Command<[]>;
  /** Finds out how this browser stands; tells the service again where it can be reached. */
  load: () => Promise<void>;
  /** Before signing out: nothing may ring here for somebody who has gone. What was turned on comes back with `load`. */
  pause: () => Promise<void>;
}

interface Dependencies {
  api: ConsoleApi;
  device: PushDevice;
  notifier: DesktopNotifier;
  onProblem: (problem: ProblemError) => void;
  /** The browser will not receive anything. */
  onRefusal: () => void;
}

/** Rings that reach this browser when the console is closed. */
export function createPush({ api, device, notifier, onProblem, onRefusal }: Dependencies): Push {
  const on = signal(false);
  const turnOn = createCommand(async () => {
    await notifier.askConsent();
    if (notifier.consent.peek() !== 'granted') return;
    const { public_key } = await api.pushKey();
    const subscription = await device.subscribe(public_key);
    if (subscription === null) return onRefusal();
    await api.addPushSubscription(subscription);
    on.value = true;
  }, onProblem);
  /** Where this browser can be reached with the service's key of today. */
  const current = async () => {
    const { value: key } = await attempt(() => api.pushKey());
    if (key === null || (await device.belongsTo(key.public_key))) return device.current();
    return device.subscribe(key.public_key);
  };
  return {
    state: computed(() => (!device.known ? 'missing' : on.value ? 'on' : 'off')),
    turnOn,
    turnOff: createCommand(async () => {
      const endpoint = await device.unsubscribe();
      on.value = false;
      if (endpoint !== null) await api.removePushSubscription(endpoint);
    }, onProblem),
    pause: async () => {
      const known = on.peek() ? await device.current() : null;
      if (known === null) return;
      // The service may be out of reach; then signing out is, too.
      await attempt(() => api.removePushSubscription(known.endpoint));
      on.value = false;
    },
    load: async () => {
      if ((await device.current()) === null) return;
      const known = await current();
      if (known === null) return;
      // An older service, or none within reach: it is told at the next sign-in.
      const { problem } = await attempt(() => api.addPushSubscription(known));
      on.value = problem === null;
    },
  };
}
