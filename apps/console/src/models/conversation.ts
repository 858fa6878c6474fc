import type { AnsweredCall, CallbackCall, ConsoleCall } from '@frontdesk/contract';
import { type ConsoleApi, frameAddress, type ProblemError } from '@frontdesk/service-client';
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Settings } from '../platform/settings.ts';
import { isAppAddress } from '../rules/app-address.ts';
import { answerCountsUntil } from '../rules/call-lists.ts';
import { type ConversationStage, conversationStage } from '../rules/conversation-stage.ts';
import { type CallFrame, createCallFrame } from './call-frame.ts';
import type { Calls } from './calls.ts';
import type { Clock } from './clock.ts';
import { type Command, createCommand } from './command.ts';
import { visitorUrlOf, waysForBoth, waysIntoCall } from './ways-into-call.ts';

/** Where the operator talks: in this page, in TrueConf's app opened from here, or somewhere this window did not start. */
export type Place = 'page' | 'app' | 'elsewhere';

export interface Current {
  callId: string;
  place: Place;
  /** When the claim runs out (ISO 8601); null until the service has agreed. */
  claimUntil: string | null;
  appUrl: string | null;
  /** The way into the room is nothing that a frame may show. */
  isRefused: boolean;
  /** The link for somebody who is called back; null in a visitor's own call. */
  visitorUrl: string | null;
}

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

const JOINING_MS = 15_000;
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

/** The one call the operator has taken. What is told here is this window's part; how the call stands comes from `calls`. */
export function createConversation(dependencies: Dependencies): Conversation {
  const { api, calls, clock, login, tabMemory, openAddress } = dependencies;
  const current = signal<Current | null>(null);
  const frame = createCallFrame();
  const call = computed(() => (current.value === null ? null : calls.find(current.value.callId)));
  const stage = computed(() => {
    if (call.value === null || current.value === null) return null;
    return conversationStage(call.value, login.value ?? '', current.value.claimUntil, clock.now.value);
  });
  const me = () => login.peek() ?? '';
  const dismiss = () => {
    frame.close();
    tabMemory.write('call', '');
    current.value = null;
  };
  const begin = (
    callId: string,
    place: Place,
    claimUntil: string | null,
    visitorUrl: string | null = null,
  ) => {
    // A frame that is still on its way into the room of a call before must not arrive there.
    if (current.peek()?.callId !== callId) frame.close();
    tabMemory.write('call', place === 'page' ? callId : '');
    current.value = { callId, place, claimUntil, appUrl: null, isRefused: false, visitorUrl };
  };
  const settle = (answered: AnsweredCall | CallbackCall, place: 'page' | 'app') => {
    const { id } = answered.call;
    const appUrl = isAppAddress(answered.app_url) ? answered.app_url : null;
    // Of a call that is the operator's already nothing is claimed; coming back takes time all the same.
    const claimUntil =
      answerCountsUntil(answered.call, me()) ?? new Date(clock.now.peek() + JOINING_MS).toISOString();
    const visitorUrl = visitorUrlOf(answered) ?? current.peek()?.visitorUrl ?? null;
    const address = place === 'page' ? frameAddress(answered.webclient_url) : null;
    const isRefused = place === 'page' && address === null;
    current.value = { callId: id, place, claimUntil, appUrl, isRefused, visitorUrl };
    if (place === 'app' && appUrl !== null) openAddress(appUrl);
    if (address !== null) frame.open(address);
  };
  const learnVisitorUrl = async (found: ConsoleCall) => {
    const ways = await waysForBoth({ api, login: login.peek() }, found);
    const here = current.peek();
    if (ways !== null && here?.callId === found.id) current.value = { ...here, visitorUrl: ways.visitor_url };
  };
  const answer = createCommand(
    async (callId: string, place: 'page' | 'app') => {
      if (current.peek()?.callId !== callId) begin(callId, place, null);
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
      if (appUrl != null) openAddress(appUrl);
    },
    hangUp: createCommand(async () => {
      const callId = current.peek()?.callId;
      if (callId !== undefined) await api.end(callId);
    }, dependencies.onHangUpProblem),
    passOn: createCommand(async () => {
      const callId = current.peek()?.callId;
      if (callId === undefined) return;
      await api.decline(callId);
      dismiss();
    }, dependencies.onPassOnProblem),
    enter: (opened) => {
      calls.learn(opened.call);
      begin(opened.call.id, 'page', null, opened.visitor_url);
      settle(opened, 'page');
    },
    adopt: (found) => {
      const wasHere = tabMemory.read('call') === found.id;
      begin(found.id, wasHere ? 'page' : 'elsewhere', answerCountsUntil(found, me()));
      if (wasHere) void answer.run(found.id, 'page');
      else void learnVisitorUrl(found);
    },
  };
}

/** Whether a failed answer leaves nothing to show: the call was never ours, or the service says that it cannot be. */
function isHopeless({ status }: ProblemError, stage: ConversationStage | null): boolean {
  if (stage === 'talking') return false;
  return stage === 'asking' || (status >= 400 && status < 500);
}
