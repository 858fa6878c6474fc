import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import { withPreparedStatements } from './prepared-statements.ts';
import type { Schema } from './schema.ts';

/** Where the database is: an address, or the socket folder of the embedded server. */
export type DatabaseTarget =
  | { readonly connectionString: string }
  | { readonly host: string; readonly user: string; readonly database: string; readonly port?: number };

const INT8 = 20;

/**
 * Numbers of type `bigint` are read as JavaScript numbers: identities and counts stay far below 2^53, and strings that
 * look like numbers are a trap. Set per connection, so that no other user of `pg` in the process is touched.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format),
};

/** Options for one connection of its own, for example one that listens. */
export function connectionOptions(target: DatabaseTarget): pg.ClientConfig {
  return {
    ...target,
    types,
    application_name: 'frontdesk',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  };
}

/** The pool every query runs on; `destroy()` closes it. */
export function openDatabase(target: DatabaseTarget, log: Logger, maxConnections = 10): Kysely<Schema> {
  const pool = new pg.Pool({ ...connectionOptions(target), max: maxConnections });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', (error) => log.warn({ reason: error.message }, 'database connection lost'));
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: withPreparedStatements(pool) }) });
}
