import type pg from 'pg';

/** Role and database of the service. The role owns its database and is nothing beyond it. */
export const ROLE = 'frontdesk';
export const DATABASE = 'frontdesk';

/** Makes both where they are missing; a first start that was cut short is simply finished. */
export async function createDatabase(superuser: pg.Client): Promise<void> {
  const role = await superuser.query('select 1 from pg_roles where rolname = $1', [ROLE]);
  if (role.rowCount === 0) await superuser.query(`create role ${ROLE} login`);
  const database = await superuser.query('select 1 from pg_database where datname = $1', [DATABASE]);
  if (database.rowCount === 0) await superuser.query(`create database ${DATABASE} owner ${ROLE}`);
}
