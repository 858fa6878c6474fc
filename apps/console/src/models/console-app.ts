import type { ConsoleEvent } from '@frontdesk/contract';
import { createAccount } from './account.ts';
import { createAlerts } from './alerts.ts';
import { createConnection } from './connection.ts';
import { createDesk } from './desk.ts';
import { createRecords } from './records.ts';
import { retrySession } from './retry-session.ts';
import type { Session } from './session.ts';
import { createSignOut } from './sign-out.ts';
import type { Surroundings } from './surroundings.ts';

export type ConsoleApp = ReturnType<typeof createConsoleApp>;

/** All models of the console. News comes in through the connection and runs to the calls, and from them to the alerts. */
export function createConsoleApp(surroundings: Surroundings) {
  const account = createAccount(surroundings);
  const connection = createConnection(surroundings.openFeed, account.session, (event) => receive(event));
  const { receive: receiveCall, ...desk } = createDesk(surroundings, account, connection);
  const alerts = createAlerts(surroundings, account, desk, connection);
  const { receive: receiveRecord, ...records } = createRecords(surroundings, account, desk);
  const receive = (event: ConsoleEvent) => {
    if (event.type === 'snapshot' && isOfAnother(event.login, account.session))
      return account.session.expire();
    // Only a snapshot says what time it is now; a change may have been waiting.
    if (event.type === 'snapshot') desk.clock.alignWith(event.at);
    account.presence.receive(event);
    receiveCall(event);
    receiveRecord(event);
  };
  const stops = [
    retrySession(account.session, surroundings.online),
    connection.stop,
    ...alerts.stops,
    ...desk.stops,
    ...records.stops,
  ];
  return {
    ...account,
    ...desk,
    ...alerts,
    ...records,
    connection,
    signOut: createSignOut(account, desk, alerts.push),
    online: surroundings.online,
    router: surroundings.router,
    dispose: () => {
      for (const stop of stops) stop();
    },
  };
}

/** The cookie may be somebody else's by now, signed in in another tab. A service of before does not say whose it is. */
function isOfAnother(login: string | undefined, session: Session): boolean {
  return login !== undefined && login !== session.login.peek();
}
