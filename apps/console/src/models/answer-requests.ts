import type { ConsoleEvent } from '@frontdesk/contract';
import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { AnswerRequest } from '../platform/answer-requests.ts';
import type { Account } from './account.ts';
import type { Conversation } from './conversation.ts';
import type { RingingCalls } from './ringing-calls.ts';

/** A window that is opened for the call has to load and to connect; what is known after that is what there is. */
const WAIT_MS = 5_000;

interface Dependencies {
  requested: ReadonlySignal<AnswerRequest | null>;
  ringing: RingingCalls;
  conversation: Conversation;
  account: Account;
}

/**
 * Answers the call that a notification's button named, if it rings here at the first news after the press. Later it would
 * open camera and microphone with nobody having pressed anything: the call may come back, or somebody else sign in.
 */
export function followAnswerRequests({ requested, ringing, conversation, account }: Dependencies) {
  const pending = signal<AnswerRequest | null>(null);
  const settle = () => {
    pending.value = null;
  };
  const giveUp = () => {
    const request = pending.peek();
    settle();
    if (request === null || request.callId === conversation.current.peek()?.callId) return;
    account.notices.show('ringsNoMore');
  };
  const stops = [
    effect(() => {
      pending.value = requested.value;
    }),
    effect(() => {
      const { status } = account.session.state.value;
      if (pending.value === null || status === 'loading') return;
      if (status !== 'signed_in') return settle();
      const timer = setTimeout(giveUp, WAIT_MS);
      return () => clearTimeout(timer);
    }),
    effect(() => {
      const callId = pending.value?.callId;
      if (callId === undefined || !ringing.list.value.some(({ id }) => id === callId)) return;
      settle();
      untracked(() => {
        if (!conversation.engaged.value) void conversation.answer.run(callId, 'page');
      });
    }),
  ];
  return {
    receive: (event: ConsoleEvent) => {
      if (event.type === 'snapshot') giveUp();
    },
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}
