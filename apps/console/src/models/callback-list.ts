import type { Callback } from '@frontdesk/contract';
import type { CallbackState } from '@frontdesk/contract/vocabulary';
import type { ConsoleApi, ProblemError } from '@frontdesk/service-client';
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { newer } from '../rules/callback-lists.ts';
import { type ReadCallbacks, readAll, readPage } from './callback-pages.ts';
import { createQuestion } from './question.ts';

export type CallbackView = 'pending' | 'done' | 'cancelled';

export const STATES: Record<CallbackView, readonly CallbackState[]> = {
  pending: ['open', 'in_progress'],
  done: ['done'],
  cancelled: ['cancelled'],
};

/** The requests this console has read, and how far it has read them. */
export interface CallbackList {
  /** By id, in their newest version. */
  known: ReadonlySignal<ReadonlyMap<string, Callback>>;
  /** Whether those of the view were read. */
  loaded: ReadonlySignal<boolean>;
  /** Whether there are older ones in the view. */
  hasMore: ReadonlySignal<boolean>;
  busy: ReadonlySignal<boolean>;
  /** Why they could not be read. */
  problem: ReadonlySignal<ProblemError | null>;
  keep: (callbacks: readonly Callback[]) => void;
  reload: () => Promise<void>;
  more: () => Promise<void>;
  clear: () => void;
}

/** Reads all that is to be done, and of a view of what is done one page after the other. */
export function createCallbackList(
  api: ConsoleApi,
  view: ReadonlySignal<CallbackView>,
  onProblem: (problem: ProblemError) => void,
): CallbackList {
  const known = signal<ReadonlyMap<string, Callback>>(new Map());
  /** Where the reading of each state goes on; null at its end. */
  const ends = signal<ReadonlyMap<CallbackState, string | null>>(new Map());
  const keep = (callbacks: readonly Callback[]) => {
    const next = new Map(known.peek());
    for (const callback of callbacks) next.set(callback.id, newer(next.get(callback.id), callback));
    known.value = next;
  };
  const load = createQuestion((abort: AbortSignal, further: boolean) => {
    const states = STATES[view.peek()];
    return further ? readFurther(api, states, ends.peek(), abort) : readAnew(api, states, abort);
  }, onProblem);
  const takeIn = (pages: readonly ReadCallbacks[] | null, further: boolean) => {
    if (pages === null) return;
    keep(pages.flatMap(({ callbacks }) => callbacks));
    const next = new Map(ends.peek());
    // Read anew from the newest, a state still goes on where it was read to.
    for (const page of pages) if (further || !next.has(page.state)) next.set(page.state, page.next);
    ends.value = next;
  };
  return {
    known,
    loaded: computed(() => STATES[view.value].every((state) => ends.value.has(state))),
    hasMore: computed(() => STATES[view.value].some((state) => ends.value.get(state) != null)),
    busy: load.busy,
    problem: load.problem,
    keep,
    reload: async () => takeIn(await load.ask(false), false),
    more: async () => takeIn(await load.ask(true), true),
    clear: () => {
      load.forget();
      known.value = new Map();
      ends.value = new Map();
    },
  };
}

function readFurther(
  api: ConsoleApi,
  states: readonly CallbackState[],
  ends: ReadonlyMap<CallbackState, string | null>,
  abort: AbortSignal,
): Promise<ReadCallbacks[]> {
  const unfinished = states.flatMap((state) => {
    const after = ends.get(state) ?? null;
    return after === null ? [] : [{ state, after }];
  });
  return Promise.all(unfinished.map(({ state, after }) => readPage(api, state, after, abort)));
}

/** What is to be done is always read, and as a whole: the menu counts it. */
function readAnew(
  api: ConsoleApi,
  states: readonly CallbackState[],
  abort: AbortSignal,
): Promise<ReadCallbacks[]> {
  const others = states.filter((state) => !STATES.pending.includes(state));
  return Promise.all([
    ...STATES.pending.map((state) => readAll(api, state, abort)),
    ...others.map((state) => readPage(api, state, null, abort)),
  ]);
}
