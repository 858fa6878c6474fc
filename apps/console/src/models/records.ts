import type { ConsoleEvent } from '@frontdesk/contract';
import { effect, untracked } from '@preact/signals';
import type { Account } from './account.ts';
import { createBlocks } from './blocks.ts';
import { createCallbacks } from './callbacks.ts';
import type { Desk } from './desk.ts';
import { createErasure } from './erasure.ts';
import { createHistory } from './history.ts';
import { createKnownNames } from './known-names.ts';
import type { Surroundings } from './surroundings.ts';
import { createTeam } from './team.ts';

/** What there is beside the call in hand: requests to be called back, the past, and everybody else at work. */
export function createRecords({ api, router, timeZone }: Surroundings, account: Account, desk: Desk) {
  const { session } = account;
  const callbacks = createCallbacks({ api, account, conversation: desk.conversation, router });
  const history = createHistory(api, account.expireIfUnauthorized);
  const team = createTeam({ api, calls: desk.calls, timeZone, onProblem: account.expireIfUnauthorized });
  const blocks = createBlocks(api, account);
  const erasure = createErasure(api, account, history);
  const names = createKnownNames({ calls: desk.calls, history, callbacks, team });
  let lastLogin: string | null = null;
  const forgetLastOperator = effect(() => {
    const login = session.login.value;
    if (login === lastLogin) return;
    lastLogin = login;
    untracked(() => {
      callbacks.clear();
      history.clear();
      blocks.list.forget();
      erasure.clear();
      team.clear();
      // Last: they are of what all the others had.
      names.clear();
    });
  });
  const receive = (event: ConsoleEvent) => {
    callbacks.receive(event);
    team.receive(event);
  };
  return { callbacks, history, team, blocks, erasure, names, receive, stops: [forgetLastOperator] };
}
