import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../store/db.ts';

/** Whose calls an operator may see: of their departments, everybody's, and always those they took or were rung for. */
export interface ConsoleScope {
  readonly operatorId: number;
  readonly everything: boolean;
  readonly departmentIds: ReadonlySet<number>;
  readonly siteIds: ReadonlySet<number>;
}

/** Where a call belongs: what decides who may see and take it. */
export interface CallPlace {
  readonly siteId: number;
  readonly departmentId: number | null;
  /** None where the question does not arise, as for a callback. */
  readonly overflowDepartmentId?: number | null;
  readonly operatorId: number | null;
  /** Everybody it ever rang, and who is in it. */
  readonly rungIds: ReadonlySet<number>;
}

export async function loadConsoleScope(db: Db, operatorId: number): Promise<ConsoleScope> {
  const operator = await db
    .selectFrom('operators')
    .where('id', '=', operatorId)
    .select('role')
    .executeTakeFirstOrThrow();
  const departments = await db
    .selectFrom('department_operators')
    .innerJoin('departments', 'departments.id', 'department_operators.department_id')
    .where('department_operators.operator_id', '=', operatorId)
    .select(['departments.id', 'departments.site_id'])
    .execute();
  return {
    operatorId,
    everything: operator.role !== 'operator',
    departmentIds: new Set(departments.map(({ id }) => id)),
    siteIds: new Set(departments.map(({ site_id }) => site_id)),
  };
}

/** A call without a department belongs to every operator of its site, one that took too long to a second department too. */
export function mayServe(
  scope: ConsoleScope,
  call: Pick<CallPlace, 'siteId' | 'departmentId' | 'overflowDepartmentId'>,
): boolean {
  if (call.departmentId === null) return scope.siteIds.has(call.siteId);
  return [call.departmentId, call.overflowDepartmentId ?? null].some(
    (id) => id !== null && scope.departmentIds.has(id),
  );
}

export function maySee(scope: ConsoleScope, call: CallPlace): boolean {
  const theirs = call.operatorId === scope.operatorId || call.rungIds.has(scope.operatorId);
  return scope.everything || theirs || mayServe(scope, call);
}

/** `maySee` in SQL, for queries on a table whose `owner` is the operator a row belongs to. */
export function visibleTo(
  scope: ConsoleScope,
  owner: 'calls.operator_id' | 'callbacks.assignee_id',
): RawBuilder<boolean> {
  if (scope.everything) return sql<boolean>`true`;
  const [table] = owner.split('.');
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const ofCalls =
    owner === 'calls.operator_id'
      ? sql`or calls.overflow_department_id = any(${[...scope.departmentIds]}::bigint[]) or exists (select from call_rings
          where call_rings.call_id = calls.id and call_rings.operator_id = ${scope.operatorId})`
      : sql``;
  return sql<boolean>`(${sql.ref(owner)} = ${scope.operatorId} ${ofCalls}
    or ${column('department_id')} = any(${[...scope.departmentIds]}::bigint[])
    or (${column('department_id')} is null and ${column('site_id')} = any(${[...scope.siteIds]}::bigint[])))`;
}
