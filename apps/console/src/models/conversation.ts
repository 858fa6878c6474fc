import type { CallbackCall, ConsoleCall } from '@frontdesk/contract';
import type { ConsoleApi, ProblemError } from '@frontdesk/service-client';
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Settings } from '../platform/settings.ts';
import { answerCountsUntil } from '../rules/call-lists.ts';
import { type ConversationStage, conversationStage } from '../rules/conversation-stage.ts';
import type { CallFrame } from './call-frame.ts';
import type { Calls } from './calls.ts';
import type { Clock } from './clock.ts';
import { type Command, createCommand } from './command.ts';
import { type Current, createCurrentCall } from './current-call.ts';
import { waysForBoth, waysIntoCall } from './ways-into-call.ts';

export interface Conversation {
  current: ReadonlySignal<Current | null>;
  call: ReadonlySignal<ConsoleCall | null>;
  stage: ReadonlySignal<ConversationStage | null>;
  /** In a call or on the way into one: no other can be answered. */
  engaged: ReadonlySignal<boolean>;
  frame: CallFrame;
  /** Takes a ringing call, or comes back into the own one. */
  answer: Command<[callId: string, place: 'page' | 'app']>;
  openApp: () => void;
  hangUp: Command<[]>;
  /** Gives a call back to be rung at others, before the conversation has begun. */
  passOn: Command<[]>;
  /** Goes into a room that was just opened for somebody who asked to be called back. */
  enter: (opened: CallbackCall) => void;
  /** Takes up a call found to be this operator's, as after a reload. */
  adopt: (call: ConsoleCall) => void;
  /** Takes the call off the screen; does not end it. */
  dismiss: () => void;
}

const ENGAGED: ReadonlySet<ConversationStage> = new Set(['asking', 'joining', 'talking']);

interface Dependencies {
  api: ConsoleApi;
  calls: Calls;
  clock: Clock;
  login: ReadonlySignal<string | null>;
  /** Lasts as long as the tab: what to come back to after a reload. */
  tabMemory: Settings;
  openAddress: (address: string) => void;
  onAnswerProblem: (problem: ProblemError, call: ConsoleCall | null) => void;
  onHangUpProblem: (problem: ProblemError) => void;
  onPassOnProblem: (problem: ProblemError) => void;
}

/** The one call the operator has taken. Holds this window's part of it; the call itself comes from `calls`. */
export function createConversation(dependencies: Dependencies): Conversation {
  const { api, calls, clock, login, tabMemory } = dependencies;
  const { current, frame, begin, settle, setVisitorUrl, dismiss } = createCurrentCall(dependencies);
  const call = computed(() => (current.value === null ? null : calls.find(current.value.callId)));
  const stage = computed(() => {
    if (call.value === null || current.value === null) return null;
    return conversationStage(call.value, login.value ?? '', current.value.claimUntil, clock.now.value);
  });
  const learnVisitorUrl = async (found: ConsoleCall) => {
    const ways = await waysForBoth({ api, login: login.peek() }, found);
    if (ways !== null && current.peek()?.callId === found.id) setVisitorUrl(ways.visitor_url);
  };
  const answer = createCommand(
    async (callId: string, place: 'page' | 'app') => {
      if (current.peek()?.callId !== callId) begin({ callId, place, claimUntil: null });
      const answered = await waysIntoCall({ api, login: login.peek() }, callId, calls.find(callId));
      if (current.peek()?.callId === callId) settle(answered, place);
    },
    (problem) => {
      const refused = call.peek();
      if (isHopeless(problem, stage.peek())) dismiss();
      dependencies.onAnswerProblem(problem, refused);
    },
  );
  return {
    current,
    call,
    stage,
    engaged: computed(() => stage.value !== null && ENGAGED.has(stage.value)),
    frame,
    answer,
    dismiss,
    openApp: () => {
      const appUrl = current.peek()?.appUrl;
      if (appUrl != null) dependencies.openAddress(appUrl);
    },
    ...createLeaveCommands(dependencies, () => current.peek()?.callId, dismiss),
    enter: (opened) => {
      calls.learn(opened.call);
      const { call, visitor_url: visitorUrl } = opened;
      begin({ callId: call.id, place: 'page', claimUntil: null, visitorUrl });
      settle(opened, 'page');
    },
    adopt: (found) => {
      const wasHere = tabMemory.read('call') === found.id;
      const claimUntil = answerCountsUntil(found, login.peek() ?? '');
      begin({ callId: found.id, place: wasHere ? 'page' : 'elsewhere', claimUntil });
      if (wasHere) void answer.run(found.id, 'page');
      else void learnVisitorUrl(found);
    },
  };
}

/** Commands that end the operator's part in the call. */
function createLeaveCommands(
  { api, onHangUpProblem, onPassOnProblem }: Dependencies,
  callInHand: () => string | undefined,
  dismiss: () => void,
): Pick<Conversation, 'hangUp' | 'passOn'> {
  return {
    hangUp: createCommand(async () => {
      const callId = callInHand();
      if (callId !== undefined) await api.end(callId);
    }, onHangUpProblem),
    passOn: createCommand(async () => {
      const callId = callInHand();
      if (callId === undefined) return;
      await api.decline(callId);
      dismiss();
    }, onPassOnProblem),
  };
}

/** Whether a failed answer leaves nothing to show: the call was never ours, or the service says that it cannot be. */
function isHopeless({ status }: ProblemError, stage: ConversationStage | null): boolean {
  if (stage === 'talking') return false;
  return stage === 'asking' || (status >= 400 && status < 500);
}
