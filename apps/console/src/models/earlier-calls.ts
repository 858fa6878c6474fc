import type { ConsoleCall } from '@frontdesk/contract';
import type { ConsoleApi } from '@frontdesk/service-client';
import { effect, untracked } from '@preact/signals';
import type { Conversation } from './conversation.ts';
import { createQuestion, type Question } from './question.ts';

export interface EarlierCalls {
  list: Question<[callId: string], readonly ConsoleCall[]>;
  stop: () => void;
}

/** What the visitor of the call in hand called about before. Asked once per call, and no trouble when it fails. */
export function createEarlierCalls(api: ConsoleApi, conversation: Conversation): EarlierCalls {
  const list = createQuestion(
    async (signal, callId: string): Promise<readonly ConsoleCall[]> =>
      (await api.earlierCalls(callId, signal)).calls,
  );
  let asked: string | null = null;
  const stop = effect(() => {
    const callId = conversation.current.value?.callId ?? null;
    if (callId === asked) return;
    asked = callId;
    untracked(() => {
      list.forget();
      if (callId !== null) void list.ask(callId);
    });
  });
  return { list, stop };
}
