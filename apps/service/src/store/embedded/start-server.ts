import { spawn } from 'node:child_process';
import { type FileHandle, open, readFile, rename, stat } from 'node:fs/promises';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { plainEnvironment } from './initialise-cluster.ts';
import { disownStaleClaim } from './postmaster.ts';
import type { ServerPlan } from './server-plan.ts';

/** A server that was started; it may still be on its way up, or have ended already. */
export interface StartedServer {
  /** Why it ended; null while it runs. */
  ended(): Promise<EmbeddedPostgresError | null>;
}

const LOG_LIMIT_BYTES = 1_000_000;

/** No network, nothing of what is stored in its log, and every commit on the disk before it is acknowledged. */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '50',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  log_checkpoints: 'off',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
};

/**
 * Starts PostgreSQL on the data. It is no child that dies with us: a service that was killed finds it running. What it
 * says is added to a file.
 */
export async function startServer(plan: ServerPlan): Promise<StartedServer> {
  await disownStaleClaim(plan.data);
  const log = await openLog(plan.logFile);
  const { size: alreadySaid } = await log.stat();
  const { file, args, options } = plan.launcher.command(plan.binaries.postgres, [
    ...['-D', plan.data, '-k', plan.socketFolder],
    ...Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const stdio = ['ignore' as const, log.fd, log.fd];
  const server = spawn(file, args, { ...options, env: plainEnvironment(), detached: true, stdio });
  let failure: Error | null = null;
  server.once('error', (error) => {
    failure = error;
  });
  server.unref();
  await log.close();
  return {
    ended: async () => {
      if (failure === null && server.exitCode === null && server.signalCode === null) return null;
      return new EmbeddedPostgresError(`it did not start: ${await lastWords(plan.logFile, alreadySaid)}`);
    },
  };
}

/** One old file is kept. */
async function openLog(path: string): Promise<FileHandle> {
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  if (size > LOG_LIMIT_BYTES) await rename(path, `${path}.old`);
  return await open(path, 'a', 0o600);
}

async function lastWords(log: string, from: number): Promise<string> {
  const text = (await readFile(log)).subarray(from).toString();
  const lines = text.trim().split('\n');
  return `${lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1)} (${log})`;
}
