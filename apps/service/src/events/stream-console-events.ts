import type { ConsoleEvent } from '@frontdesk/contract';
import type { Context } from '../context.ts';
import { loadTeam, visibleTeam } from '../operators/team.ts';
import { loadConsoleScope } from './console-scope.ts';
import { recentConsoleViews } from './console-view.ts';
import { loadPresence } from './presence.ts';

/** Most ended calls in a snapshot, the newest ones. Live calls are never left out. */
const MOST_ENDED = 200;

/** Whose console it is, and the session it was opened with. */
export interface ConsoleUser {
  readonly operatorId: number;
  readonly sessionHash: string;
}

/** Where the messages for an operator's console go. */
export interface ConsoleSink {
  send(message: ConsoleEvent): void;
  end(): void;
}

/**
 * Sends a console the calls, callback requests and colleagues that its operator may see, and the operator's own presence: a
 * snapshot at every connect, then each change, until the session is over.
 * @returns to be called when the stream has closed.
 */
export async function streamConsoleEvents(
  ctx: Context,
  { operatorId, sessionHash }: ConsoleUser,
  sink: ConsoleSink,
): Promise<() => void> {
  const scope = await loadConsoleScope(ctx.db, operatorId);
  const early: ConsoleEvent[] = [];
  let deliver = (event: ConsoleEvent): void => void early.push(event);
  const stop = ctx.events.onConsole({
    scope,
    sessionHash,
    onCall: (change) => deliver(change),
    onPresence: (change) => deliver(change),
    onOperator: (change) => deliver(change),
    onCallback: (change) => deliver(change),
    onSessionEnd: () => {
      stop();
      sink.end();
    },
  });
  try {
    const now = await loadPresence(ctx.db, operatorId);
    const views = await recentConsoleViews(ctx.db, scope, MOST_ENDED);
    const team = await loadTeam(ctx.db);
    ctx.events.rememberTeam(team);
    const operators = visibleTeam(team, scope);
    sink.send({ type: 'snapshot', ...now, calls: views.map(({ call }) => call), operators });
    deliver = (event) => sink.send(event);
    // Event ids order changes of calls only; any other change may be newer than the snapshot.
    for (const event of early) if (event.id > now.id || !('call' in event)) deliver(event);
    return stop;
  } catch (error) {
    stop();
    throw error;
  }
}
