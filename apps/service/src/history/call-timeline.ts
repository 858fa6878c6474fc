import type { CallTimeline, TimelineEvent } from '@frontdesk/contract';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { FrontdeskError } from '../errors.ts';
import { consoleCalls } from '../events/console-calls.ts';
import { loadConsoleScope, maySee } from '../events/console-scope.ts';
import { toView } from '../events/console-view.ts';
import type { Db } from '../store/db.ts';
import type { OperatorRow } from '../store/schema.ts';
import { toHistoryCall } from './history-view.ts';

/** A call and all that happened to it. @throws FrontdeskError `call_not_found`, also for one they may not see */
export async function callTimeline(
  { db }: Pick<Context, 'db'>,
  callId: string,
  operator: OperatorRow,
): Promise<CallTimeline> {
  const [scope, row] = await Promise.all([
    loadConsoleScope(db, operator.id),
    consoleCalls(db).where('calls.id', '=', callId).executeTakeFirst(),
  ]);
  if (row === undefined || !maySee(scope, toView(row))) throw new FrontdeskError('call_not_found');
  return { call: toHistoryCall(row), events: await eventsOf(db, callId) };
}

async function eventsOf(db: Db, callId: string): Promise<TimelineEvent[]> {
  const rows = await db
    .selectFrom('call_events')
    .leftJoin('operators', (join) =>
      join.on('call_events.actor', '=', sql<string>`'operator:' || operators.login`),
    )
    .where('call_events.call_id', '=', callId)
    .select(['call_events.id', 'call_events.type', 'call_events.at', 'call_events.actor', 'call_events.data'])
    .select(['operators.login', 'operators.name'])
    .orderBy('call_events.id')
    .execute();
  return rows.map(({ login, name, at, ...event }) => ({
    ...event,
    at: at.toISOString(),
    operator: login === null || name === null ? null : { login, name },
  }));
}
