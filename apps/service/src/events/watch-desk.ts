import type { ConsoleEvent } from '@frontdesk/contract';
import type { Context } from '../context.ts';
import { loadTeam, visibleTeam } from '../operators/team.ts';
import { loadConsoleScope } from './console-scope.ts';
import { recentConsoleViews } from './console-view.ts';
import { loadPresence } from './presence.ts';

/** Of those that are over, in a snapshot: on a day with more than this, the newest. Who waits or talks is never left out. */
const MOST_ENDED = 200;

/** Who watches, and by which session. */
export interface Watcher {
  readonly operatorId: number;
  readonly sessionHash: string;
}

/** Where an operator's messages go. */
export interface ConsoleSink {
  send(message: ConsoleEvent): void;
  end(): void;
}

/**
 * Lets an operator follow the calls and requests they may see and their own presence: a snapshot first, at every connect, then each
 * change, until their session is over.
 * @returns what to do when the stream has closed.
 */
export async function watchDesk(
  ctx: Context,
  { operatorId, sessionHash }: Watcher,
  sink: ConsoleSink,
): Promise<() => void> {
  const scope = await loadConsoleScope(ctx.db, operatorId);
  const early: ConsoleEvent[] = [];
  let tell = (event: ConsoleEvent): void => void early.push(event);
  const stop = ctx.events.onConsole({
    scope,
    sessionHash,
    onCall: (change) => tell(change),
    onPresence: (change) => tell(change),
    onOperator: (change) => tell(change),
    onCallback: (change) => tell(change),
    onSessionEnd: () => {
      stop();
      sink.end();
    },
  });
  try {
    const now = await loadPresence(ctx.db, operatorId);
    const views = await recentConsoleViews(ctx.db, scope, MOST_ENDED);
    const team = await loadTeam(ctx.db);
    ctx.events.knowTeam(team);
    const operators = visibleTeam(team, scope);
    sink.send({ type: 'snapshot', ...now, calls: views.map(({ call }) => call), operators });
    tell = (event) => sink.send(event);
    // Only calls have their place in the order of events; all else may be newer than the snapshot.
    for (const event of early) if (event.id > now.id || !('call' in event)) tell(event);
    return stop;
  } catch (error) {
    stop();
    throw error;
  }
}
