import { mkdir, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { DatabaseTarget } from '../database.ts';
import { findBinaries } from './binaries.ts';
import { createDatabase, DATABASE, ROLE } from './create-database.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { initialiseCluster, isCluster, removeDrafts } from './initialise-cluster.ts';
import { chooseLauncher } from './launcher.ts';
import { findRunningServer } from './postmaster.ts';
import type { ServerPlan } from './server-plan.ts';
import { prepareSocketFolder } from './socket-folder.ts';
import { stopServer } from './stop-server.ts';
import { takeServer } from './take-server.ts';

/** A PostgreSQL of our own, claimed for this service. */
export interface EmbeddedPostgres {
  readonly target: DatabaseTarget;
  /** Stops it, then gives up the claim. */
  stop(): Promise<void>;
}

/**
 * Gives the PostgreSQL in `dataDir/postgres`: makes it on the first start, takes over the one a killed service left
 * running, recovers the data of one that was killed too, and brings it back if it dies while the service lives. When it
 * cannot, `onLost` is told.
 * @throws EmbeddedPostgresError with what to do, for whoever runs the service.
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  log: Logger,
  onLost: (error: unknown) => void,
): Promise<EmbeddedPostgres> {
  const plan = await planServer(dataDir, log);
  let stopping = false;
  let connection = await takeServer(plan);
  await removeDrafts(plan.data);
  await createDatabase(connection);

  const keep = (held: pg.Client): void => {
    connection = held;
    held.once('end', () => {
      if (stopping) return;
      log.error('the embedded PostgreSQL went away, starting it again');
      takeServer(plan).then(keep, onLost);
    });
  };
  keep(connection);

  return {
    target: { host: plan.socketFolder, user: ROLE, database: DATABASE },
    stop: async () => {
      stopping = true;
      // The claim is held until the server is down: nobody may take over one that is about to stop.
      if (!(await stopServer(plan.data))) log.warn('the embedded PostgreSQL is still stopping');
      await connection.end().catch(() => undefined);
      if (plan.socketFolder !== plan.data) await rmdir(plan.socketFolder).catch(() => undefined);
    },
  };
}

async function planServer(dataDir: string, log: Logger): Promise<ServerPlan> {
  if (process.platform === 'win32') {
    throw new EmbeddedPostgresError('the embedded one needs Linux or macOS; set DATABASE_URL');
  }
  await makeFolder(dataDir);
  const data = join(dataDir, 'postgres');
  const binaries = await findBinaries();
  const launcher = chooseLauncher(binaries, dataDir, data);
  if (!(await isCluster(data))) await initialiseCluster(binaries, launcher, data);
  const running = await findRunningServer(data);
  const socketFolder = running?.socketFolder ?? (await prepareSocketFolder(data, launcher.user));
  return { binaries, launcher, data, socketFolder, logFile: join(dataDir, 'postgres.log'), dataDir, log };
}

async function makeFolder(dataDir: string): Promise<void> {
  try {
    await makeWithParents(dataDir);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `${dataDir} cannot be made; set DATA_DIR to a folder this user may write to`,
      { cause },
    );
  }
}

/** Level by level: where nothing can be made, as under /proc, Node's own way of doing this tries for ever. */
async function makeWithParents(folder: string): Promise<void> {
  const fault = await madeOrFault(folder);
  if (fault === null) return;
  if (fault.code !== 'ENOENT' || dirname(folder) === folder) throw fault;
  await makeWithParents(dirname(folder));
  const lasting = await madeOrFault(folder);
  if (lasting !== null) throw lasting;
}

async function madeOrFault(folder: string): Promise<NodeJS.ErrnoException | null> {
  try {
    await mkdir(folder);
  } catch (error) {
    // mkdir fails with a system error and no other.
    const fault = error as NodeJS.ErrnoException;
    if (fault.code !== 'EEXIST' || !(await stat(folder)).isDirectory()) return fault;
  }
  return null;
}
