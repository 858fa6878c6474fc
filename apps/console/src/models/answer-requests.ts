import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { Conversation } from './conversation.ts';
import type { RingingCalls } from './ringing-calls.ts';

/** Answers the call that a notification's button named, as soon as it is seen to ring here. */
export function followAnswerRequests(
  requested: ReadonlySignal<string | null>,
  ringing: RingingCalls,
  conversation: Conversation,
): () => void {
  let done: string | null = null;
  return effect(() => {
    const callId = requested.value;
    const rings = ringing.list.value.some(({ id }) => id === callId);
    if (callId === null || callId === done || !rings || conversation.engaged.value) return;
    done = callId;
    untracked(() => void conversation.answer.run(callId, 'page'));
  });
}
