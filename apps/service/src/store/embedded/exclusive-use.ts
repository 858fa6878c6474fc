import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { EmbeddedPostgresError } from './embedded-error.ts';

/** Any number, as long as it stays the same: "a service uses this data". */
const LOCK = 4_607_182;
/** A service that was killed loses its lock when the server notices the broken connection. */
const PATIENCE_MS = 3000;

/**
 * Claims the data for this service for as long as the connection lives.
 * @throws EmbeddedPostgresError when another service has it.
 */
export async function claimExclusiveUse(connection: pg.Client, dataDir: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await tryLock(connection))) {
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        `another Frontdesk service is running on ${dataDir}; stop it, set DATA_DIR to another folder, ` +
          'or set DATABASE_URL to run several nodes on one database',
      );
    }
    await pause(100);
  }
}

async function tryLock(connection: pg.Client): Promise<boolean> {
  const { rows } = await connection.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [
    LOCK,
  ]);
  return rows[0]?.locked === true;
}
