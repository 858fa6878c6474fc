import type { ConsoleCall } from '@frontdesk/contract';
import type { ConsoleApi, ProblemError } from '@frontdesk/service-client';
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Calls } from './calls.ts';
import { type Command, createCommand } from './command.ts';
import type { Conversation } from './conversation.ts';

export interface RingingCalls {
  /** What rings here and is not being answered in this window. */
  list: ReadonlySignal<readonly ConsoleCall[]>;
  decline: Command<[callId: string]>;
  answerFirst: () => void;
  declineFirst: () => void;
}

export function createRingingCalls(
  api: ConsoleApi,
  calls: Calls,
  conversation: Conversation,
  onProblem: (problem: ProblemError) => void,
): RingingCalls {
  const list = computed(() => {
    const taken = conversation.current.value?.callId;
    return taken === undefined ? calls.ringing.value : calls.ringing.value.filter(({ id }) => id !== taken);
  });
  const decline = createCommand((callId: string) => api.decline(callId), onProblem);
  return {
    list,
    decline,
    answerFirst: () => {
      const first = list.peek()[0];
      if (first !== undefined && !conversation.engaged.peek()) void conversation.answer.run(first.id, 'page');
    },
    declineFirst: () => {
      const first = list.peek()[0];
      if (first !== undefined) void decline.run(first.id);
    },
  };
}
