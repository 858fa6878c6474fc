import { computed, type ReadonlySignal } from '@preact/signals';
import { type PresenceState, presenceState } from '../rules/presence-state.ts';
import type { Clock } from './clock.ts';
import type { Conversation } from './conversation.ts';
import type { Presence } from './presence.ts';

export interface Duty {
  state: ReadonlySignal<PresenceState>;
}

/** The operator's state as the console shows it: from what they chose, what the service says, and the call they are in. */
export function createDuty(presence: Presence, { engaged }: Conversation, clock: Clock): Duty {
  return {
    state: computed(() => presenceState(presence.current.value, engaged.value, clock.now.value)),
  };
}
