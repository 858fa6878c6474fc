import { sql } from 'kysely';
import { hashPassword, verifyPassword } from '../operators/password.ts';
import type { Db, Tx } from '../store/db.ts';
import { publishSites } from '../store/publish-sites.ts';
import { setDepartmentOperators } from './department-operators.ts';
import type { OperatorEntry, ProvisionFile, SiteEntry } from './provision-file.ts';

/** An advisory lock, so that nodes which start together apply the file one after the other. */
const LOCK = 2_098_145;

/**
 * Applies the file to the tables, all or nothing. Applying it again changes nothing, and what it does not name stays as it is. An
 * operator named by a department who does not exist yet is left out until the next start.
 * @returns a line for each such operator
 */
export async function applyProvision(db: Db, file: ProvisionFile): Promise<string[]> {
  return await db.transaction().execute(async (tx) => {
    const leftOut: string[] = [];
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx);
    for (const operator of file.operators) await setOperator(tx, operator);
    for (const site of file.sites) {
      const siteId = await setSite(tx, site);
      leftOut.push(...(await setDepartments(tx, siteId, site)));
    }
    await publishSites(tx);
    // Plans are made at the first call and kept: PostgreSQL would not look at the new rows by itself before then.
    await sql`analyze departments, department_operators, operators`.execute(tx);
    return leftOut;
  });
}

async function setOperator(tx: Tx, entry: OperatorEntry): Promise<void> {
  const { login, password, ...fields } = entry;
  const known = await tx
    .selectFrom('operators')
    .select(['id', 'password_hash'])
    .where('login', '=', login)
    .executeTakeFirst();
  const passwordIsNew = password !== undefined && !(await verifyPassword(known?.password_hash, password));
  const values = passwordIsNew ? { ...fields, password_hash: await hashPassword(password) } : fields;
  if (known === undefined) {
    await tx
      .insertInto('operators')
      .values({ ...values, login, trueconf_id: entry.trueconf_id ?? login })
      .execute();
    return;
  }
  await tx.updateTable('operators').set(values).where('id', '=', known.id).execute();
  // A changed password signs its operator out everywhere.
  if (passwordIsNew) await tx.deleteFrom('sessions').where('operator_id', '=', known.id).execute();
}

async function setSite(
  tx: Tx,
  { departments: _, hours, holidays, texts, form, own_fields, ...fields }: SiteEntry,
): Promise<number> {
  const values = {
    ...fields,
    ...(hours === undefined ? {} : { hours: hours && JSON.stringify(hours) }),
    ...(holidays === undefined ? {} : { holidays: JSON.stringify(holidays) }),
    ...(texts === undefined ? {} : { texts: JSON.stringify(texts) }),
    ...(form === undefined ? {} : { form: JSON.stringify(form) }),
    ...(own_fields === undefined ? {} : { own_fields: JSON.stringify(own_fields) }),
  };
  const { id } = await tx
    .insertInto('sites')
    .values(values)
    .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function setDepartments(tx: Tx, siteId: number, site: SiteEntry): Promise<string[]> {
  const leftOut: string[] = [];
  const ids = new Map<string, number>();
  for (const [sort, { key, name, operators }] of site.departments.entries()) {
    const { id } = await tx
      .insertInto('departments')
      .values({ site_id: siteId, key, name, sort })
      .onConflict((conflict) => conflict.columns(['site_id', 'key']).doUpdateSet({ name, sort }))
      .returning('id')
      .executeTakeFirstOrThrow();
    ids.set(key, id);
    if (operators === undefined) continue;
    for (const login of await setDepartmentOperators(tx, id, operators)) {
      leftOut.push(`site ${site.key}, department ${key}: no operator has the login ${login}; left out`);
    }
  }
  await setOverflows(tx, site, ids);
  return leftOut;
}

/** After all departments: one may name another that comes later. */
async function setOverflows(tx: Tx, site: SiteEntry, ids: ReadonlyMap<string, number>): Promise<void> {
  for (const { key, overflow } of site.departments) {
    if (overflow === undefined) continue;
    await tx
      .updateTable('departments')
      .set({
        overflow_department_id: overflow === null ? null : (ids.get(overflow.department) ?? null),
        overflow_after_s: overflow?.after_s ?? null,
      })
      .where('id', '=', ids.get(key) ?? null)
      .execute();
  }
}
