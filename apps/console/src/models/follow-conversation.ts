import { effect, untracked } from '@preact/signals';
import type { Calls } from './calls.ts';
import type { Conversation } from './conversation.ts';
import type { Notices } from './notices.ts';

/**
 * Keeps the conversation in step with the stream: takes up a call that turns out to be the operator's, lets go of one
 * that a colleague took, and closes the frame of one that is over.
 */
export function followConversation(conversation: Conversation, calls: Calls, notices: Notices): () => void {
  const { stage, current, call } = conversation;
  let talked = false;
  const stops = [
    effect(() => {
      const found = calls.own.value;
      if (found !== null && !conversation.engaged.value) untracked(() => conversation.adopt(found));
    }),
    effect(() => {
      if (stage.value === 'taken') untracked(() => yieldToColleague(conversation, notices, talked));
      talked = stage.value === 'talking';
    }),
    effect(() => {
      if (stage.value === 'ended') untracked(conversation.frame.close);
    }),
    effect(() => {
      const lapsedElsewhere = stage.value === 'lapsed' && current.value?.place === 'elsewhere';
      const isGone = calls.loaded.value && current.value !== null && call.value === null;
      if (lapsedElsewhere || isGone) untracked(conversation.dismiss);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** @param talked the operator was in the call: it was handed over, not lost in a race */
function yieldToColleague(conversation: Conversation, notices: Notices, talked: boolean): void {
  const call = conversation.call.peek();
  const colleague = call?.operator ?? call?.claimed_by;
  conversation.dismiss();
  if (talked) notices.tell('handedOver', { name: colleague?.name ?? '' });
  else if (colleague == null) notices.tell('somebodyWasQuicker');
  else notices.tell('wasQuicker', { name: colleague.name });
}
