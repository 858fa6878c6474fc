import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { Calls } from './calls.ts';
import type { Conversation } from './conversation.ts';
import type { Notices } from './notices.ts';

interface Dependencies {
  conversation: Conversation;
  calls: Calls;
  notices: Notices;
  login: ReadonlySignal<string | null>;
}

type Part = 'none' | 'owner' | 'helper';

/**
 * Keeps the conversation in step with the stream: takes up a call that turns out to be the operator's, lets go of one
 * that a colleague took, and closes the frame of one that is over.
 */
export function followConversation({ conversation, calls, notices, login }: Dependencies): () => void {
  const { stage, current, call } = conversation;
  let part: Part = 'none';
  const stops = [
    effect(() => {
      const found = calls.own.value;
      if (found !== null && !conversation.engaged.value) untracked(() => conversation.adopt(found));
    }),
    effect(() => {
      if (stage.value === 'taken') untracked(() => yieldToColleague(conversation, notices, part));
      const isTheirs = call.value?.operator?.login === login.value;
      part = stage.value !== 'talking' ? 'none' : isTheirs ? 'owner' : 'helper';
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

/** @param part the operator had in the call: their own was handed over, a colleague's is only left, any other was lost in a race */
function yieldToColleague(conversation: Conversation, notices: Notices, part: Part): void {
  const call = conversation.call.peek();
  const colleague = call?.operator ?? call?.claimed_by;
  conversation.dismiss();
  if (part === 'owner') notices.show('handedOver', { name: colleague?.name ?? '' });
  else if (part === 'helper') notices.show('leftCall', { name: call?.visitor.name ?? '' });
  else if (colleague == null) notices.show('somebodyWasQuicker');
  else notices.show('wasQuicker', { name: colleague.name });
}
