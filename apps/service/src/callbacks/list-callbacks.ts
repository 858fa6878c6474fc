import type { CallbackPage, CallbackQuery } from '@frontdesk/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { callbackRows, toCallbackView } from '../events/callback-view.ts';
import { loadConsoleScope, visibleTo } from '../events/console-scope.ts';
import type { OperatorRow } from '../store/schema.ts';

/** One page of the requests an operator may see, newest first. */
export async function listCallbacks(
  { db }: Pick<Context, 'db'>,
  operator: OperatorRow,
  { state, site, assignee, cursor, limit }: z.output<typeof CallbackQuery>,
): Promise<CallbackPage> {
  const scope = await loadConsoleScope(db, operator.id);
  const rows = await callbackRows(db)
    .where(visibleTo(scope, 'callbacks.assignee_id'))
    .$if(state !== undefined, (query) => query.where(sql<boolean>`callbacks.state = ${state}`))
    .$if(site !== undefined, (query) => query.where(sql<boolean>`sites.key = ${site}`))
    .$if(assignee !== undefined, (query) => query.where(sql<boolean>`assignee.login = ${assignee}`))
    .$if(cursor !== undefined, (query) =>
      query.where(sql<boolean>`(callbacks.created_at, callbacks.id)
        < (select l.created_at, l.id from callbacks l where l.id = ${cursor})`),
    )
    .orderBy('callbacks.created_at', 'desc')
    .orderBy('callbacks.id', 'desc')
    // One row more than asked for shows whether there is a next page.
    .limit(limit + 1)
    .execute();
  const callbacks = rows.slice(0, limit).map((row) => toCallbackView(row).callback);
  return { callbacks, next_cursor: rows.length > limit ? (callbacks.at(-1)?.id ?? null) : null };
}
