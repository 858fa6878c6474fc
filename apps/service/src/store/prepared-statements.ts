import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** Each is kept by every connection; statements beyond this number are planned at every use, as without names. */
const MOST_STATEMENTS = 400;
/** "cached plan must not change result type": somebody has changed a table since the statement was prepared. */
const STALE_PLAN = '0A000';

/**
 * A pool for Kysely whose statements with parameters have names, so that PostgreSQL parses and plans each of them once per
 * connection and not at every use. The same text gives the same name.
 */
export function withPreparedStatements(pool: pg.Pool): PostgresPool {
  const names = new StatementNames();
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => prepare(await pool.connect(), names),
  };
}

function prepare(client: pg.PoolClient, names: StatementNames): PostgresPoolClient {
  let silent: Error | null = null;
  const run = (text: string, parameters: readonly unknown[]) => {
    const name = parameters.length === 0 ? undefined : names.of(text);
    return client.query({ text, values: [...parameters], ...(name === undefined ? {} : { name }) });
  };
  const query = async (text: string, parameters: readonly unknown[]) => {
    if (silent !== null) throw silent;
    try {
      return await run(text, parameters);
    } catch (error) {
      if (isStalePlan(error)) names.renew();
      if (isNoAnswer(error)) silent = error;
      throw error;
    }
  };
  return {
    // Kysely's second form of `query` takes a cursor, which is for streams; the service streams no rows.
    query: query as unknown as PostgresPoolClient['query'],
    // A statement that was given up is still under way there: nothing else may wait behind it.
    release: (destroy) => client.release(silent ?? destroy),
  };
}

class StatementNames {
  #byText = new Map<string, string>();
  #generation = 0;

  of(text: string): string | undefined {
    const known = this.#byText.get(text);
    if (known !== undefined || this.#byText.size >= MOST_STATEMENTS) return known;
    const name = `s${this.#generation}_${this.#byText.size}`;
    this.#byText.set(text, name);
    return name;
  }

  /** From now on everything is prepared anew, on all connections. */
  renew(): void {
    this.#generation += 1;
    this.#byText = new Map();
  }
}

/** The driver's word for a statement whose limit passed without an answer. */
function isNoAnswer(error: unknown): error is Error {
  return error instanceof Error && error.message === 'Query read timeout';
}

/** Retried by `transact`; a single statement fails once, in the moment in which another version changes a table. */
export function isStalePlan(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === STALE_PLAN;
}
