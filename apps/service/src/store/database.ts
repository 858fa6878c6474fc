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

/**
 * Statements are written so that one plan serves all their parameters. Left to itself, PostgreSQL plans the larger ones
 * anew at every use, which takes longer than running them (its manual, section 19.7.4).
 */
const KEEP_PLANS = '-c plan_cache_mode=force_generic_plan';

/** Safe because acknowledgements wait by themselves (`durability.ts`). */
const ASYNCHRONOUS_COMMIT = '-c synchronous_commit=off';

/** Options for one connection of its own, for example one that listens. */
export function connectionOptions(target: DatabaseTarget): pg.ClientConfig {
  return {
    ...target,
    types,
    application_name: 'frontdesk',
    options: KEEP_PLANS,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  };
}

/** No statement of a running service takes long; one that does waits for a server, or a lock, that is not coming. */
const STATEMENT_LIMIT_MS = 10_000;
/** How long a server has to report that its own limit was exceeded before it counts as silent. */
const ANSWER_MARGIN_MS = 1_000;

export interface PoolOptions {
  readonly connections?: number;
  /** For each statement; 0 is without limit, for the work at start. */
  readonly statementLimitMs?: number;
  /** Commits do not wait for the disk. */
  readonly asynchronousCommit?: boolean;
}

/** The pool every query runs on; `destroy()` closes it. */
export function openDatabase(target: DatabaseTarget, log: Logger, options: PoolOptions = {}): Kysely<Schema> {
  const { connections = 10, statementLimitMs = STATEMENT_LIMIT_MS, asynchronousCommit = false } = options;
  const pool = new pg.Pool({
    ...connectionOptions(target),
    ...(asynchronousCommit ? { options: `${KEEP_PLANS} ${ASYNCHRONOUS_COMMIT}` } : {}),
    max: connections,
    statement_timeout: statementLimitMs,
    query_timeout: statementLimitMs === 0 ? 0 : statementLimitMs + ANSWER_MARGIN_MS,
  });
  // A broken connection is replaced at the next query, but an "error" event without a listener would end the process. Each client
  // logs its own; the pool's event only repeats that of an idle client.
  pool.on('connect', (client) => {
    client.on('error', (error) => log.warn({ reason: error.message }, 'database connection lost'));
  });
  pool.on('error', () => {});
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: withPreparedStatements(pool) }) });
}
