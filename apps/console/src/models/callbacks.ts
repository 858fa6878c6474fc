import type { Callback, ConsoleEvent } from '@frontdesk/contract';
import type { CallbackState } from '@frontdesk/contract/vocabulary';
import type { ConsoleApi, ProblemError } from '@frontdesk/service-client';
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { byUrgency, newer } from '../rules/callback-lists.ts';
import type { Account } from './account.ts';
import { createCallbackEdits, type EditCallback } from './callback-edits.ts';
import { type ReadCallbacks, readAll, readPage } from './callback-pages.ts';
import { type Command, createCommand } from './command.ts';
import type { Conversation } from './conversation.ts';
import { createQuestion } from './question.ts';
import type { Router } from './route.ts';

export type CallbackView = 'pending' | 'done' | 'cancelled';

export interface Callbacks {
  /** Whether those of the view were read. */
  loaded: ReadonlySignal<boolean>;
  view: ReadonlySignal<CallbackView>;
  show: (view: CallbackView) => void;
  /** Those of the view: what is to be done by urgency, the rest by age. */
  list: ReadonlySignal<readonly Callback[]>;
  /** Nobody has taken them yet. */
  openCount: ReadonlySignal<number>;
  /** Why the list could not be read. */
  problem: ReadonlySignal<ProblemError | null>;
  reload: () => Promise<void>;
  busy: ReadonlySignal<boolean>;
  /** Whether there are older ones in the view. */
  hasMore: ReadonlySignal<boolean>;
  more: () => Promise<void>;
  edit: EditCallback;
  /** Opens a room for the visitor and goes into it. */
  callBack: Command<[callback: Callback]>;
  receive: (event: ConsoleEvent) => void;
  clear: () => void;
}

const STATES: Record<CallbackView, readonly CallbackState[]> = {
  pending: ['open', 'in_progress'],
  done: ['done'],
  cancelled: ['cancelled'],
};

interface Dependencies {
  api: ConsoleApi;
  account: Account;
  conversation: Conversation;
  router: Router;
}

/** Requests to be called back: read at each connect, then followed by the stream. */
export function createCallbacks({ api, account, conversation, router }: Dependencies): Callbacks {
  const { notices, report } = account;
  const known = signal<ReadonlyMap<string, Callback>>(new Map());
  const view = signal<CallbackView>('pending');
  const keep = (callbacks: readonly Callback[]) => {
    const next = new Map(known.peek());
    for (const callback of callbacks) next.set(callback.id, newer(next.get(callback.id), callback));
    known.value = next;
  };
  /** Where the reading of each state goes on; null at its end. */
  const ends = signal<ReadonlyMap<CallbackState, string | null>>(new Map());
  const read = (abort: AbortSignal, further: boolean) => {
    const ofView = STATES[view.peek()].map((state) => ({ state, after: ends.peek().get(state) ?? null }));
    if (further)
      return Promise.all(
        ofView
          .filter(({ after }) => after !== null)
          .map(({ state, after }) => readPage(api, state, after, abort)),
      );
    const isDue = (state: CallbackState) => STATES.pending.includes(state);
    return Promise.all([
      ...STATES.pending.map((state) => readAll(api, state, abort)),
      ...ofView.filter(({ state }) => !isDue(state)).map(({ state }) => readPage(api, state, null, abort)),
    ]);
  };
  const load = createQuestion(read, account.expireIfUnauthorized);
  const takeIn = (pages: readonly ReadCallbacks[] | null, further: boolean) => {
    if (pages === null) return;
    keep(pages.flatMap(({ callbacks }) => callbacks));
    const next = new Map(ends.peek());
    // Read anew from the newest, a state still goes on where it was read to.
    for (const page of pages) if (further || !next.has(page.state)) next.set(page.state, page.next);
    ends.value = next;
  };
  const reload = async () => takeIn(await load.ask(false), false);
  const explain = (problem: ProblemError, { id }: Callback) => {
    // Another object is drawn anew: no field may go on showing what was refused.
    const unchanged = known.peek().get(id);
    if (unchanged !== undefined) keep([{ ...unchanged }]);
    if (problem.code !== 'changed_meanwhile') return report('callbackEditFailed')(problem);
    notices.show('callbackChanged');
    void reload();
  };
  const ofView = computed(() =>
    [...known.value.values()].filter(({ state }) => STATES[view.value].includes(state)),
  );
  return {
    loaded: computed(() => STATES[view.value].every((state) => ends.value.has(state))),
    view,
    show: (next) => {
      view.value = next;
      void reload();
    },
    list: computed(() => ofView.value.sort(byUrgency)),
    openCount: computed(() => [...known.value.values()].filter(({ state }) => state === 'open').length),
    problem: load.problem,
    reload,
    busy: load.busy,
    hasMore: computed(() => STATES[view.value].some((state) => ends.value.get(state) != null)),
    more: async () => takeIn(await load.ask(true), true),
    edit: createCallbackEdits({ api, keep: (saved) => keep([saved]), onProblem: explain }),
    callBack: createCommand(async ({ id }: Callback) => {
      const opened = await api.callBack(id);
      router.toDesk();
      conversation.enter(opened);
    }, report('callBackFailed')),
    receive: (event) => {
      if (event.type === 'snapshot') void reload();
      else if (event.type === 'callback.changed') keep([event.callback]);
    },
    clear: () => {
      load.forget();
      view.value = 'pending';
      known.value = new Map();
      ends.value = new Map();
    },
  };
}
