import type { Colleagues } from '@frontdesk/contract';
import type { Context } from '../../context.ts';
import { isFree } from '../../operators/availability.ts';
import type { OperatorRow } from '../../store/schema.ts';
import { findCallAtConsole } from '../find-call-at-console.ts';

/** Longer lists would not be read. */
const AT_MOST = 500;

/** The operators and departments a call may be shared with or transferred to. @throws FrontdeskError `call_not_found` */
export async function colleaguesFor(
  ctx: Context,
  callId: string,
  operator: OperatorRow,
): Promise<Colleagues> {
  const { view } = await findCallAtConsole(ctx, callId, operator);
  const [operators, departments] = await Promise.all([
    ctx.db
      .selectFrom('operators')
      .where('operators.id', '<>', operator.id)
      .select(['operators.login', 'operators.name'])
      .select((row) => isFree(row).as('free'))
      .orderBy('operators.name')
      .orderBy('operators.login')
      .limit(AT_MOST)
      .execute(),
    ctx.db
      .selectFrom('departments')
      .where('departments.site_id', '=', view.siteId)
      .select(['departments.key', 'departments.name'])
      .select((department) =>
        department
          .selectFrom('operators')
          .innerJoin('department_operators', 'department_operators.operator_id', 'operators.id')
          .whereRef('department_operators.department_id', '=', 'departments.id')
          .where('operators.id', '<>', operator.id)
          .where(isFree)
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .as('free'),
      )
      .orderBy('departments.sort')
      .orderBy('departments.id')
      .execute(),
  ]);
  return {
    operators: operators.map((row) => ({ ...row, free: row.free === true })),
    departments: departments.map((row) => ({ ...row, free: row.free ?? 0 })),
  };
}
