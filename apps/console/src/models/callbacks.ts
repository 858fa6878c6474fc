import type { Callback, ConsoleEvent } from '@frontdesk/contract';
import type { ConsoleApi, ProblemError } from '@frontdesk/service-client';
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { byUrgency } from '../rules/callback-lists.ts';
import type { Account } from './account.ts';
import { createCallbackEdits, type EditCallback } from './callback-edits.ts';
import { type CallbackView, createCallbackList, STATES } from './callback-list.ts';
import { type Command, createCommand } from './command.ts';
import type { Conversation } from './conversation.ts';
import type { Router } from './route.ts';

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

interface Dependencies {
  api: ConsoleApi;
  account: Account;
  conversation: Conversation;
  router: Router;
}

/** Requests to be called back: read at each connect, then followed by the stream. */
export function createCallbacks({ api, account, conversation, router }: Dependencies): Callbacks {
  const { notices, report } = account;
  const view = signal<CallbackView>('pending');
  const { known, keep, clear, ...list } = createCallbackList(api, view, account.expireIfUnauthorized);
  const explain = (problem: ProblemError, { id }: Callback) => {
    // Another object is drawn anew: no field may go on showing what was refused.
    const unchanged = known.peek().get(id);
    if (unchanged !== undefined) keep([{ ...unchanged }]);
    if (problem.code !== 'changed_meanwhile') return report('callbackEditFailed')(problem);
    notices.show('callbackChanged');
    void list.reload();
  };
  const ofView = computed(() =>
    [...known.value.values()].filter(({ state }) => STATES[view.value].includes(state)),
  );
  return {
    ...list,
    view,
    show: (next) => {
      view.value = next;
      void list.reload();
    },
    list: computed(() => ofView.value.sort(byUrgency)),
    openCount: computed(() => [...known.value.values()].filter(({ state }) => state === 'open').length),
    edit: createCallbackEdits({ api, keep: (saved) => keep([saved]), onProblem: explain }),
    callBack: createCommand(async ({ id }: Callback) => {
      const opened = await api.callBack(id);
      router.toDesk();
      conversation.enter(opened);
    }, report('callBackFailed')),
    receive: (event) => {
      if (event.type === 'snapshot') void list.reload();
      else if (event.type === 'callback.changed') keep([event.callback]);
    },
    clear: () => {
      view.value = 'pending';
      clear();
    },
  };
}
