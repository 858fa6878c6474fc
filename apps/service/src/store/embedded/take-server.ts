import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { connectSuperuser } from './connect-superuser.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { claimExclusiveUse } from './exclusive-use.ts';
import { findRunningServer } from './postmaster.ts';
import type { ServerPlan } from './server-plan.ts';
import { type StartedServer, startServer } from './start-server.ts';

/** Recovery after a crash reads back what was written since the last checkpoint: seconds as a rule. */
const PATIENCE_MS = 300_000;
const MENTION_AFTER_MS = 5000;
/** A start may fail because the children of a killed server are still on their way out. */
const STARTS = 10;
const PAUSE_MS = 50;

/**
 * Finds the server running or starts it, and claims it. The claim lasts as long as the connection that is returned.
 * @throws EmbeddedPostgresError when it does not start, or another service has it.
 */
export async function takeServer(plan: ServerPlan): Promise<pg.Client> {
  for (;;) {
    const connection = await connectOrStart(plan);
    try {
      await claimExclusiveUse(connection, plan.dataDir);
      return connection;
    } catch (error) {
      await connection.end().catch(() => undefined);
      // Anything else: it was just being stopped by the service before us.
      if (error instanceof EmbeddedPostgresError) throw error;
    }
  }
}

async function connectOrStart(plan: ServerPlan): Promise<pg.Client> {
  const since = Date.now();
  const patience = describePatience(plan, since);
  let server: StartedServer | null = null;
  for (let starts = 0; Date.now() - since < PATIENCE_MS; await pause(PAUSE_MS)) {
    const connection = await connectSuperuser(plan.socketFolder);
    if (connection !== null) return connection;
    patience();
    const failure = await server?.ended();
    if (failure === null || (await findRunningServer(plan.data)) !== null) continue;
    if (failure !== undefined && starts === STARTS) throw failure;
    if (failure !== undefined) await pause(PAUSE_MS * starts);
    server = await startServer(plan);
    starts += 1;
  }
  throw new EmbeddedPostgresError(`it does not answer; ${plan.logFile} may tell why`);
}

/** Says once that this takes longer than usual. */
function describePatience({ log }: ServerPlan, since: number): () => void {
  let mentioned = false;
  return () => {
    if (mentioned || Date.now() - since < MENTION_AFTER_MS) return;
    mentioned = true;
    log.info('waiting for the embedded PostgreSQL, which may be recovering from a crash');
  };
}
