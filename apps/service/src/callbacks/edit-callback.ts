import type { Callback, CallbackEdit } from '@frontdesk/contract';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { FrontdeskError } from '../errors.ts';
import { callbackView } from '../events/callback-view.ts';
import type { Db } from '../store/db.ts';
import type { OperatorRow } from '../store/schema.ts';
import { changeCallback } from './change-callback.ts';
import { findCallback } from './find-callback.ts';

/**
 * Changes the fields that the edit names. With `updated_at`, the version it was made from, it fails if that is no longer the latest;
 * without, it always applies.
 * @throws FrontdeskError `callback_not_found`, `invalid_request`, `changed_meanwhile`
 */
export async function editCallback(
  ctx: Pick<Context, 'db'>,
  callbackId: string,
  operator: OperatorRow,
  edit: CallbackEdit,
): Promise<Callback> {
  await findCallback(ctx, callbackId, operator);
  const { state, note, due_at, assignee, updated_at } = edit;
  const set = {
    ...(state === undefined ? {} : { state }),
    ...(note === undefined ? {} : { note }),
    ...(due_at === undefined ? {} : { due_at: due_at === null ? null : new Date(due_at) }),
    ...(assignee === undefined ? {} : { assignee_id: await operatorId(ctx.db, assignee) }),
  };
  const unchanged =
    updated_at === undefined ? undefined : sql<boolean>`callbacks.updated_at = ${updated_at}::timestamptz`;
  if (!(await changeCallback(ctx.db, callbackId, set, unchanged)))
    throw new FrontdeskError('changed_meanwhile');
  // Read without checking the scope: after assigning it to a colleague, the operator may no longer see it.
  const edited = await callbackView(ctx.db, callbackId);
  if (edited === undefined) throw new FrontdeskError('callback_not_found');
  return edited.callback;
}

async function operatorId(db: Db, login: string | null): Promise<number | null> {
  if (login === null) return null;
  const row = await db.selectFrom('operators').select('id').where('login', '=', login).executeTakeFirst();
  if (row !== undefined) return row.id;
  throw new FrontdeskError('invalid_request', {
    errors: [{ path: 'assignee', message: 'no operator with this login' }],
  });
}
