import type { Tx } from '../store/db.ts';

/**
 * Makes these the operators of a department.
 * @returns the logins that nobody has; they are left out.
 */
export async function setDepartmentOperators(
  tx: Tx,
  departmentId: number,
  logins: readonly string[],
): Promise<string[]> {
  const operators = await findOperators(tx, logins);
  const ids = operators.map(({ id }) => id);
  await tx
    .deleteFrom('department_operators')
    .where('department_id', '=', departmentId)
    .$if(ids.length > 0, (others) => others.where('operator_id', 'not in', ids))
    .execute();
  if (ids.length > 0) {
    await tx
      .insertInto('department_operators')
      .values(ids.map((operator_id) => ({ department_id: departmentId, operator_id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return logins.filter((login) => !operators.some((operator) => operator.login === login));
}

async function findOperators(tx: Tx, logins: readonly string[]): Promise<{ id: number; login: string }[]> {
  if (logins.length === 0) return [];
  return await tx.selectFrom('operators').select(['id', 'login']).where('login', 'in', logins).execute();
}
