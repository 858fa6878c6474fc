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
  let broken: Error | null = null;
  const run = (text: string, parameters: readonly unknown[]) => {
    const name = parameters.length === 0 ? undefined : names.of(text);
    return client.query({ text, values: [...parameters], ...(name === undefined ? {} : { name }) });
  };
  const query = async (text: string, parameters: readonly unknown[]) => {
    if (broken !== null) throw broken;
    try {
      return await run(text, parameters);
    } catch (error) {
      if (isStalePlan(error)) names.renew();
      if (endsConnection(error)) broken = error;
      throw error;
    }
  };
  return {
    // Kysely's second form of `query` takes a cursor, which is for streams; the service streams no rows.
    query: query as unknown as PostgresPoolClient['query'],
    // Nothing else may wait behind a statement that was given up and is still under way, or try a connection about to be closed.
    release: (destroy) => client.release(broken ?? destroy),
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

/**
 * Whether no other statement can follow: the limit passed without an answer, in the driver's words, or the server has ended the session
 * (severity FATAL; PostgreSQL manual, table "Message Severity Levels"), of which the driver hears only afterwards.
 */
function endsConnection(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return error.message === 'Query read timeout' || ('severity' in error && error.severity === 'FATAL');
}

/** Retried by `transact`; a single statement fails once, in the moment in which another version changes a table. */
export function isStalePlan(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === STALE_PLAN;
}
