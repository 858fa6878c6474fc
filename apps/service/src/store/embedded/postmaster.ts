import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running server writes of itself into its data folder (`postmaster.pid`). */
export interface Postmaster {
  readonly pid: number;
  /** Folder of its socket. */
  readonly socketFolder: string;
}

/** The server that runs on this data; null when there is none, whatever the file says. */
export async function findRunningServer(dataFolder: string): Promise<Postmaster | null> {
  const text = await readFile(pidFile(dataFolder), 'utf8').catch(() => '');
  const [first, , , , socketFolder] = text.split('\n');
  const pid = Number(first);
  if (!pid || socketFolder === undefined || socketFolder === '') return null;
  return isServer(pid, dataFolder) ? { pid, socketFolder } : null;
}

/**
 * Whether the process lives and we may signal it, which we may with every server of ours. One that is dead and not yet
 * reaped by its parent does not live.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch {
    return false;
  }
}

/**
 * Takes the claim of a server that is gone out of the way. PostgreSQL itself overlooks the id of a process that does not
 * exist, but is stopped by one that is dead and unreaped, or by a stranger that got the number after it (every restart
 * of a container). The rest of the file stays: by it PostgreSQL sees whether children of the dead server still write.
 */
export async function disownStaleClaim(dataFolder: string): Promise<void> {
  const path = pidFile(dataFolder);
  const text = await readFile(path, 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  if (!pid || isServer(pid, dataFolder)) return;
  await writeFile(path, text.replace(/^\d+/, String(NO_PROCESS)));
}

/** Above the largest id Linux and macOS give. */
const NO_PROCESS = 4_194_305;

function pidFile(dataFolder: string): string {
  return join(dataFolder, 'postmaster.pid');
}

/** A server works in its data folder; where the system does not tell, being alive has to do. */
function isServer(pid: number, dataFolder: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder);
  } catch {
    return true;
  }
}

function isZombie(pid: number): boolean {
  try {
    const [state] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
    return state === 'Z';
  } catch {
    return false;
  }
}
