import type { Colleagues, TransferRequest } from '@frontdesk/contract';
import type { ConsoleApi } from '@frontdesk/service-client';
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Account } from './account.ts';
import { type Command, createCommand } from './command.ts';
import type { Conversation } from './conversation.ts';
import { createQuestion, type Question } from './question.ts';

export type CallDialog = 'colleagues' | 'block';

/** What can be done with the call in hand beside talking. */
export interface SharedCall {
  /** The one that is open. It goes with the conversation that it was opened in: the next one must not find it open. */
  dialog: ReadonlySignal<CallDialog | null>;
  open: (dialog: CallDialog | null) => void;
  /** Whom the call may be shared with or handed to. */
  colleagues: Question<[], Colleagues>;
  invite: Command<[login: string]>;
  transfer: Command<[TransferRequest]>;
  takeBack: Command<[]>;
  /** Goes out of a call that a colleague goes on with. */
  leave: Command<[]>;
  block: Command<[minutes: number, reason: string]>;
  stop: () => void;
}

export function createSharedCall(api: ConsoleApi, conversation: Conversation, account: Account): SharedCall {
  const { notices, report } = account;
  /** Nothing is done without a call in hand. */
  const withCall = async (act: (callId: string) => Promise<unknown>) => {
    const callId = conversation.current.peek()?.callId;
    if (callId !== undefined) await act(callId);
  };
  const nameOf = () => conversation.call.peek()?.visitor.name ?? '';
  const dialog = signal<CallDialog | null>(null);
  const talkedIn = computed(() =>
    conversation.stage.value === 'talking' ? conversation.current.value?.callId : undefined,
  );
  const stop = effect(() => {
    talkedIn.value;
    dialog.value = null;
  });
  return {
    dialog,
    open: (next) => {
      dialog.value = next;
    },
    colleagues: createQuestion(async (signal) => {
      const callId = conversation.current.peek()?.callId;
      if (callId === undefined) return { operators: [], departments: [] };
      return api.colleagues(callId, signal);
    }, account.expireIfUnauthorized),
    invite: createCommand((login: string) => withCall((id) => api.invite(id, login)), report('inviteFailed')),
    transfer: createCommand(
      (request: TransferRequest) => withCall((id) => api.transfer(id, request)),
      report('transferFailed'),
    ),
    takeBack: createCommand(() => withCall((id) => api.cancelTransfer(id)), report('takeBackFailed')),
    leave: createCommand(
      () =>
        withCall(async (id) => {
          await api.leave(id);
          // The picture goes at once; the call itself when the stream tells with whom it goes on.
          conversation.frame.close();
        }),
      report('leaveFailed'),
    ),
    block: createCommand(
      (minutes: number, reason: string) =>
        withCall(async (id) => {
          const name = nameOf();
          await api.block(id, { minutes, ...(reason !== '' && { reason }) });
          notices.show('visitorBlocked', { name });
        }),
      report('blockFailed'),
    ),
    stop,
  };
}
