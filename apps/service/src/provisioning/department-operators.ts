import type { Tx } from '../context.ts';
import { ProvisionError } from './provision-error.ts';

/**
 * Makes these the operators of a department.
 * @throws ProvisionError for a login that nobody has.
 */
export async function setDepartmentOperators(
  tx: Tx,
  departmentId: number,
  logins: readonly string[],
  place: string,
): Promise<void> {
  const operators = await findOperators(tx, logins);
  const unknown = logins.filter((login) => !operators.some((operator) => operator.login === login));
  if (unknown.length > 0) {
    throw new ProvisionError(
      unknown.map((login) => `${place}: there is no operator with the login ${login}`),
    );
  }
  const ids = operators.map(({ id }) => id);
  await tx
    .deleteFrom('department_operators')
    .where('department_id', '=', departmentId)
    .$if(ids.length > 0, (others) => others.where('operator_id', 'not in', ids))
    .execute();
  if (ids.length === 0) return;
  await tx
    .insertInto('department_operators')
    .values(ids.map((operator_id) => ({ department_id: departmentId, operator_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function findOperators(tx: Tx, logins: readonly string[]): Promise<{ id: number; login: string }[]> {
  if (logins.length === 0) return [];
  return await tx.selectFrom('operators').select(['id', 'login']).where('login', 'in', logins).execute();
}
