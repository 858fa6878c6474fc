import type { ConsoleCall, ConsoleEvent } from '@frontdesk/contract';
import type { ProblemError } from '@frontdesk/service-client';
import { computed, effect, untracked } from '@preact/signals';
import type { Account } from './account.ts';
import { followAnswerRequests } from './answer-requests.ts';
import { createCallNotes } from './call-notes.ts';
import { createCalls } from './calls.ts';
import { createClock } from './clock.ts';
import type { Connection } from './connection.ts';
import { type Conversation, createConversation } from './conversation.ts';
import { createDuty } from './duty.ts';
import { createEarlierCalls } from './earlier-calls.ts';
import { followConversation } from './follow-conversation.ts';
import { notifyRefusal } from './notify-refusal.ts';
import { createRingingCalls } from './ringing-calls.ts';
import { createSharedCall } from './shared-call.ts';
import type { Surroundings } from './surroundings.ts';

export type Desk = Omit<ReturnType<typeof createDesk>, 'receive'>;

/** The calls: all there are, the one in hand, and those that ring. */
export function createDesk(surroundings: Surroundings, account: Account, connection: Connection) {
  const { api, tabMemory, openAddress } = surroundings;
  const { session, notices, report } = account;
  const clock = createClock();
  const calls = createCalls({
    login: session.login,
    clock,
    connection,
    inHand: () => conversation.current.peek()?.callId ?? null,
  });
  const conversation = createConversation({
    api,
    calls,
    clock,
    login: session.login,
    tabMemory,
    openAddress,
    onAnswerProblem: (problem, call) => explainLostCall(account, problem, call),
    onPassOnProblem: report('declineFailed'),
    onHangUpProblem: (problem) => {
      // Both hung up at the same moment: what was wanted has happened.
      if (problem.code !== 'call_ended') report('hangUpFailed')(problem);
    },
  });
  const ringing = createRingingCalls(api, calls, conversation, report('declineFailed'));
  const work = createCallWork(surroundings, account, conversation);
  let lastLogin: string | null = null;
  const forgetLastOperator = effect(() => {
    const login = session.login.value;
    const isAnother = lastLogin !== null && login !== lastLogin;
    lastLogin = login;
    if (!isAnother) return;
    untracked(() => {
      conversation.dismiss();
      calls.clear();
      notices.dismiss();
      work.notes.clear();
    });
  });
  const requested = surroundings.answerRequests;
  const answerRequests = followAnswerRequests({ requested, ringing, conversation, account });
  const stops = [
    followConversation({ conversation, calls, notices, login: session.login }),
    answerRequests.stop,
    forgetLastOperator,
    ...work.stops,
    clock.stop,
  ];
  const duty = createDuty(account.presence, conversation, clock);
  const receive = (event: ConsoleEvent) => {
    const before = 'call' in event ? calls.find(event.call.id) : null;
    calls.receive(event);
    answerRequests.receive(event);
    notifyRefusal(event, before, session.login.peek() ?? '', notices);
  };
  return { clock, calls, conversation, ringing, duty, receive, ...work, stops };
}

/** What an operator does in a call beside talking. */
function createCallWork({ api, tabMemory }: Surroundings, account: Account, conversation: Conversation) {
  const { session } = account;
  const notes = createCallNotes({
    api,
    call: conversation.call,
    author: computed(() => (session.state.value.status === 'signed_in' ? session.login.value : null)),
    tabMemory,
    onUnauthorized: session.expire,
  });
  const earlier = createEarlierCalls(api, conversation);
  const shared = createSharedCall(api, conversation, account);
  return { notes, earlier, shared, stops: [notes.stop, earlier.stop, shared.stop] };
}

function explainLostCall(
  { notices, report }: Account,
  problem: ProblemError,
  call: ConsoleCall | null,
): void {
  if (problem.code === 'already_answered' && problem.answeredBy === null) notices.show('somebodyWasQuicker');
  else if (problem.code === 'already_answered')
    notices.show('wasQuicker', { name: problem.answeredBy ?? '' });
  else if (problem.code === 'call_ended') notices.show('callAlreadyOver', { name: call?.visitor.name ?? '' });
  else report('answerFailed')(problem);
}
