import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { z } from 'zod';
import { findBinaries } from '../../src/store/embedded/binaries.ts';
import { type Command, chooseLauncher } from '../../src/store/embedded/launcher.ts';
import { findRunningServer } from '../../src/store/embedded/postmaster.ts';
import { stopServer } from '../../src/store/embedded/stop-server.ts';

const HOST = fileURLToPath(new URL('./embedded-host.ts', import.meta.url));
const FirstLine = z.union([
  z.object({ target: z.object({ host: z.string(), user: z.string(), database: z.string() }) }),
  z.object({ refused: z.string() }),
]);

/** How a process is started for a folder: as ourselves, or as an account without any rights. */
export type RunAs = (file: string, args: readonly string[]) => Command;
export const asOurselves: RunAs = (file, args) => ({ file, args, options: { cwd: '/' } });

/** As PostgreSQL's own account would run: it can read the checkout and owns nothing but its folder. Only for root. */
export async function asOrdinaryUser(home: string): Promise<RunAs> {
  const launcher = chooseLauncher(await findBinaries(), '/', '/');
  if (launcher.user === null) return asOurselves;
  await chown(home, launcher.user.uid, launcher.user.gid);
  return launcher.command;
}

/** A folder, mode 0700, that is gone after the test together with whatever server runs below it. */
export async function privateFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'frontdesk-embedded-'));
  return {
    path,
    remove: async () => {
      await stopServer(join(path, 'data', 'postgres'));
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** A copy with owners and modes as they were; `fs.cp` would make all of it ours. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await promisify(execFile)('cp', ['-a', from, to]);
}

export interface Holder {
  query(sql: string): Promise<pg.QueryResult>;
  /** Ends it by a signal and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Starts a process that is to hold the PostgreSQL of a folder. */
export function launch(dataDir: string, runAs: RunAs = asOurselves) {
  const { file, args, options } = runAs(process.execPath, [HOST, dataDir]);
  return spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Starts such a process and waits until it holds; throws what it says when it is refused. */
export async function hold(dataDir: string, runAs?: RunAs): Promise<Holder> {
  const child = launch(dataDir, runAs);
  const [line] = await once(createInterface(child.stdout), 'line');
  const said = FirstLine.parse(JSON.parse(String(line)));
  if ('refused' in said) throw new Error(said.refused);
  return {
    query: async (sql) => {
      const client = new pg.Client(said.target);
      await client.connect();
      return await client.query(sql).finally(() => client.end());
    },
    end: (signal) => endProcess(child, signal),
  };
}

/** Sends a signal and waits until the process is gone. */
export async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** The id of the server that runs for a folder. */
export async function serverOf(dataDir: string): Promise<number | undefined> {
  return (await findRunningServer(join(dataDir, 'postgres')))?.pid;
}
