import type { ConsoleCall, ConsoleEvent } from '@frontdesk/contract';
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import {
  dayStart,
  endedBeyond,
  isHandled,
  isOwn,
  newestFirst,
  oldestFirst,
  queuePositions,
  ranOut,
  ringsFor,
} from '../rules/call-lists.ts';
import type { Clock } from './clock.ts';
import type { Connection } from './connection.ts';

export interface Calls {
  /** False until the first snapshot: show placeholders, not an empty list. */
  loaded: ReadonlySignal<boolean>;
  /** Rings for this operator, longest waiting first. */
  ringing: ReadonlySignal<readonly ConsoleCall[]>;
  /** Waits without ringing here: queued, ringing at colleagues, or a colleague is on the way. */
  waiting: ReadonlySignal<readonly ConsoleCall[]>;
  /** The call this operator is in or on the way into. */
  own: ReadonlySignal<ConsoleCall | null>;
  /** Running and ended calls of today, newest first. */
  today: ReadonlySignal<readonly ConsoleCall[]>;
  /** All that are not over, longest waiting first. */
  live: ReadonlySignal<readonly ConsoleCall[]>;
  /** Place in the queue of each call that waits in one, by id. */
  positions: ReadonlySignal<ReadonlyMap<string, number>>;
  find: (id: string) => ConsoleCall | null;
  /** Takes in a call that an answer told of before the stream did. */
  learn: (call: ConsoleCall) => void;
  receive: (event: ConsoleEvent) => void;
  clear: () => void;
}

interface Dependencies {
  login: ReadonlySignal<string | null>;
  clock: Clock;
  connection: Connection;
  /** The call that is looked at, also after its end. */
  inHand: () => string | null;
}

/** As many as a snapshot has: a window that stays open must not grow for ever. */
const MOST_ENDED = 200;

/** The calls as the event stream tells them. */
export function createCalls({ login, clock, connection, inHand }: Dependencies): Calls {
  const all = signal<ReadonlyMap<string, ConsoleCall> | null>(null);
  const list = computed(() => [...(all.value?.values() ?? [])]);
  const me = computed(() => login.value ?? '');
  const rings = (call: ConsoleCall) =>
    ringsFor(call, me.value, clock.now.value) &&
    (connection.status.value === 'open' || !ranOut(call, clock.now.value));
  const ringing = listSignal(() => list.value.filter(rings).sort(oldestFirst));
  const today = computed(() => dayStart(clock.now.value));
  const live = listSignal(() => list.value.filter(({ status }) => status !== 'ended').sort(oldestFirst));
  const take = (call: ConsoleCall) => {
    const next = new Map(all.peek()).set(call.id, call);
    for (const { id } of endedBeyond(MOST_ENDED, next.values())) if (id !== inHand()) next.delete(id);
    all.value = next;
  };
  return {
    loaded: computed(() => all.value !== null),
    ringing,
    waiting: listSignal(() =>
      list.value
        .filter((call) => !isHandled(call) && !ringing.value.includes(call))
        .filter((call) => !isOwn(call, me.value, clock.now.value))
        .sort(oldestFirst),
    ),
    own: computed(() => list.value.find((call) => isOwn(call, me.value, clock.now.value)) ?? null),
    today: listSignal(() =>
      list.value
        .filter((call) => isHandled(call) && (call.status === 'active' || call.created_at >= today.value))
        .sort(newestFirst),
    ),
    live,
    positions: computed(() => queuePositions(live.value)),
    find: (id) => all.value?.get(id) ?? null,
    learn: (call) => {
      if (all.peek()?.has(call.id) !== true) all.value = new Map(all.peek()).set(call.id, call);
    },
    receive: (event) => {
      if (event.type === 'snapshot') all.value = new Map(event.calls.map((call) => [call.id, call]));
      else if ('call' in event) {
        // It takes a name from a call that is shown, and brings up no call of long ago.
        if (event.type === 'call.erased' && all.peek()?.has(event.call.id) !== true) return;
        take(event.call);
      }
    },
    clear: () => {
      all.value = null;
    },
  };
}

/** A computed list that stays the same object while it holds the same calls: the clock must not redraw every card. */
function listSignal(compute: () => ConsoleCall[]): ReadonlySignal<readonly ConsoleCall[]> {
  let last: readonly ConsoleCall[] = [];
  return computed(() => {
    const next = compute();
    const same = next.length === last.length && next.every((call, index) => call === last[index]);
    if (!same) last = next;
    return last;
  });
}
