import type { ConsoleEvent, Presence as PresenceState } from '@frontdesk/contract';
import type { ConsoleApi, ProblemError } from '@frontdesk/service-client';
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Command, createCommand } from './command.ts';

export interface Presence {
  /** Null until known. */
  current: ReadonlySignal<PresenceState | null>;
  available: ReadonlySignal<boolean>;
  becomeAvailable: Command<[]>;
  /** An empty reason is none. */
  goAway: Command<[reason: string]>;
  receive: (event: ConsoleEvent) => void;
  start: (presence: PresenceState) => void;
}

export function createPresence(api: ConsoleApi, onProblem: (problem: ProblemError) => void): Presence {
  const current = signal<PresenceState | null>(null);
  const keep = (presence: PresenceState) => {
    current.value = presence;
  };
  return {
    current,
    available: computed(() => current.value?.status === 'available'),
    becomeAvailable: createCommand(
      async () => keep(await api.setPresence({ status: 'available' })),
      onProblem,
    ),
    goAway: createCommand(
      async (reason) => keep(await api.setPresence({ status: 'away', ...(reason !== '' && { reason }) })),
      onProblem,
    ),
    receive: (event) => {
      if (event.type === 'snapshot' || event.type === 'presence.changed') keep(event.presence);
    },
    start: keep,
  };
}
