import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { isOnDuty } from '../../operators/availability.ts';
import type { Db } from '../../store/db.ts';
import type { Schema } from '../../store/schema.ts';

/**
 * An operator of its department, or of the one it overflows to, is on duty and was not offered the call yet: busy perhaps, but
 * worth waiting for. A condition on `calls`.
 */
export const isWorthWaiting = (call: ExpressionBuilder<Schema, 'calls'>): Expression<SqlBool> =>
  call.exists(
    call
      .selectFrom('department_operators')
      .innerJoin('departments', 'departments.id', 'department_operators.department_id')
      .innerJoin('operators', 'operators.id', 'department_operators.operator_id')
      .whereRef('departments.site_id', '=', 'calls.site_id')
      .where((row) =>
        row.or([
          row('calls.department_id', 'is', null),
          row('calls.department_id', '=', row.ref('departments.id')),
          row('calls.overflow_department_id', '=', row.ref('departments.id')),
          sql<SqlBool>`departments.id = (select own.overflow_department_id from departments own
            where own.id = calls.department_id)`,
        ]),
      )
      .where(isOnDuty)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('call_rings as tried')
              .select('tried.call_id')
              .whereRef('tried.call_id', '=', 'calls.id')
              .whereRef('tried.operator_id', '=', 'operators.id'),
          ),
        ),
      )
      .select('operators.id'),
  );

export async function worthWaiting(db: Db, callId: string): Promise<boolean> {
  const call = await db
    .selectFrom('calls')
    .select('id')
    .where('calls.id', '=', callId)
    .where(isWorthWaiting)
    .executeTakeFirst();
  return call !== undefined;
}
