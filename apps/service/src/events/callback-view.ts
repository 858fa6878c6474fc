import type { Callback } from '@frontdesk/contract';
import type { Db } from '../store/db.ts';

/** A request to be called back as operators see it, with what decides who may see it. */
export interface CallbackView {
  readonly callback: Callback;
  readonly siteId: number;
  readonly departmentId: number | null;
  /** The one it is assigned to. */
  readonly operatorId: number | null;
  /** Nobody is rung for a request. */
  readonly rungIds: ReadonlySet<number>;
}

const NOBODY: ReadonlySet<number> = new Set();

type CallbackRow = Awaited<ReturnType<ReturnType<typeof callbackRows>['execute']>>[number];

/** All that a view is made of; to be narrowed down. */
export function callbackRows(db: Db) {
  return db
    .selectFrom('callbacks')
    .innerJoin('sites', 'sites.id', 'callbacks.site_id')
    .leftJoin('departments', 'departments.id', 'callbacks.department_id')
    .leftJoin('operators as assignee', 'assignee.id', 'callbacks.assignee_id')
    .selectAll('callbacks')
    .select([
      'sites.key as site_key',
      'sites.name as site_name',
      'departments.key as department_key',
      'departments.name as department_name',
      'assignee.login as assignee_login',
      'assignee.name as assignee_name',
    ]);
}

export async function callbackView(db: Db, callbackId: string): Promise<CallbackView | undefined> {
  const row = await callbackRows(db).where('callbacks.id', '=', callbackId).executeTakeFirst();
  return row === undefined ? undefined : toCallbackView(row);
}

export function toCallbackView(row: CallbackRow): CallbackView {
  const { id, call_id, name, email, phone, message, state, note } = row;
  const callback: Callback = {
    ...{ id, call_id, name, email, phone, message, state, note },
    site: { key: row.site_key, name: row.site_name },
    department:
      row.department_key === null || row.department_name === null
        ? null
        : { key: row.department_key, name: row.department_name },
    assignee:
      row.assignee_login === null || row.assignee_name === null
        ? null
        : { login: row.assignee_login, name: row.assignee_name },
    due_at: row.due_at?.toISOString() ?? null,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  };
  const owner = { siteId: row.site_id, departmentId: row.department_id, operatorId: row.assignee_id };
  return { callback, ...owner, rungIds: NOBODY };
}
