import type { HistoryCall, HistoryPage, HistoryQuery } from '@frontdesk/contract';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { loadConsoleScope } from '../events/console-scope.ts';
import type { OperatorRow } from '../store/schema.ts';
import { type HistoryFilter, historyCalls } from './history-calls.ts';
import { toHistoryCall } from './history-view.ts';

/** One page of the calls an operator may see, newest first. */
export async function listCalls(
  { db }: Pick<Context, 'db'>,
  operator: OperatorRow,
  { cursor, limit, ...filter }: z.output<typeof HistoryQuery>,
): Promise<HistoryPage> {
  const scope = await loadConsoleScope(db, operator.id);
  // One row more than asked for shows whether there is a next page.
  const rows = await historyCalls(db, scope, filter, { after: cursor, rows: limit + 1 });
  const calls = rows.slice(0, limit).map(toHistoryCall);
  return { calls, next_cursor: rows.length > limit ? (calls.at(-1)?.id ?? null) : null };
}

/** Calls held in memory at a time while a file is written. */
const BATCH = 500;

/**
 * All calls that match, in batches, as fast as they are consumed. Between two batches neither a connection nor a transaction is
 * held open, however slow the reader.
 */
export async function* everyCall(
  { db, stopping }: Pick<Context, 'db' | 'stopping'>,
  operator: OperatorRow,
  filter: HistoryFilter,
): AsyncGenerator<HistoryCall, void> {
  const scope = await loadConsoleScope(db, operator.id);
  let after: string | undefined;
  do {
    stopping.throwIfAborted();
    const rows = await historyCalls(db, scope, filter, { after, rows: BATCH });
    for (const row of rows) yield toHistoryCall(row);
    after = rows.length === BATCH ? rows.at(-1)?.id : undefined;
  } while (after !== undefined);
}
