import type { ConsoleCall } from '@frontdesk/contract';
import type { ProblemError } from '@frontdesk/service-client';
import { effect, untracked } from '@preact/signals';
import type { Account } from './account.ts';
import { createCalls } from './calls.ts';
import { createClock } from './clock.ts';
import { createConversation } from './conversation.ts';
import { followConversation } from './follow-conversation.ts';
import { createRingingCalls } from './ringing-calls.ts';
import type { Surroundings } from './surroundings.ts';

export type Desk = ReturnType<typeof createDesk>;

/** The calls: all there are, the one in hand, and those that ring. */
export function createDesk({ api, tabMemory, openAddress }: Surroundings, account: Account) {
  const { session, notices, report } = account;
  const clock = createClock();
  const calls = createCalls(session.login, clock);
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
    });
  });
  const stops = [followConversation(conversation, calls, notices), forgetLastOperator, clock.stop];
  return { clock, calls, conversation, ringing, stops };
}

function explainLostCall(
  { notices, report }: Account,
  problem: ProblemError,
  call: ConsoleCall | null,
): void {
  if (problem.code === 'already_answered' && problem.answeredBy === null) notices.tell('somebodyWasQuicker');
  else if (problem.code === 'already_answered')
    notices.tell('wasQuicker', { name: problem.answeredBy ?? '' });
  else if (problem.code === 'call_ended') notices.tell('callAlreadyOver', { name: call?.visitor.name ?? '' });
  else report('answerFailed')(problem);
}
