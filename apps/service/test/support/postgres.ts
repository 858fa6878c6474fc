import { spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/store/database.ts';
import { findBinaries } from '../../src/store/embedded/binaries.ts';
import {
  initialiseCluster,
  plainEnvironment,
  SUPERUSER,
} from '../../src/store/embedded/initialise-cluster.ts';
import { chooseLauncher } from '../../src/store/embedded/launcher.ts';
import { migrate } from '../../src/store/migrate.ts';
import { TEMPLATE_DATABASE } from './database.ts';

/** One throw-away PostgreSQL for the whole run, with a migrated database that tests copy theirs from. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-test-'));
  const binaries = await findBinaries();
  const data = join(folder, 'data');
  const launcher = chooseLauncher(binaries, '/', data);
  if (launcher.user !== null) chownSync(folder, launcher.user.uid, launcher.user.gid);
  await initialiseCluster(binaries, launcher, data);

  const nothingToKeep = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'wal_level=minimal'];
  // A database lives for the second or two of one test.
  const settings = [...nothingToKeep, 'max_wal_senders=0', 'autovacuum=off', 'max_connections=400'];
  const { file, args, options } = launcher.command(binaries.postgres, [
    ...['-D', data, '-k', folder, '-c', 'listen_addresses='],
    ...settings.flatMap((setting) => ['-c', setting]),
  ]);
  const server = spawn(file, args, { ...options, env: plainEnvironment(), stdio: 'ignore' });
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await makeTemplate(folder, () => server.exitCode !== null);
  project.provide('postgresSocket', folder);

  return async () => {
    // Immediate shutdown: nothing in it is worth a checkpoint.
    server.kill('SIGQUIT');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
}

async function makeTemplate(host: string, gone: () => boolean): Promise<void> {
  const client = await connect(host, gone);
  await client.query(`create database ${TEMPLATE_DATABASE}`);
  await client.end();
  const db = openDatabase({ host, user: SUPERUSER, database: TEMPLATE_DATABASE }, pino({ level: 'silent' }), {
    connections: 1,
  });
  await migrate(db);
  await db.destroy();
}

async function connect(host: string, gone: () => boolean): Promise<pg.Client> {
  const client = new pg.Client({ host, user: SUPERUSER, database: 'postgres' });
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (gone()) throw new Error('the test PostgreSQL ended at its start', { cause: error });
    await new Promise((resolve) => setTimeout(resolve, 20));
    return await connect(host, gone);
  }
}
