import { setTimeout as pause } from 'node:timers/promises';
import { findRunningServer, isAlive } from './postmaster.ts';

const PATIENCE_MS = 30_000;

/**
 * Stops the server that runs on this data, in its fast way: open transactions are rolled back, what was committed is written out.
 * @returns whether it is gone; if not, it is still at it, and the next start finds it or its data.
 */
export async function stopServer(dataFolder: string): Promise<boolean> {
  const pid = (await findRunningServer(dataFolder))?.pid;
  if (pid === undefined) return true;
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    if (!isAlive(pid)) return true;
    await pause(20);
  }
  return false;
}
