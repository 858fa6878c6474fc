import { readFileSync } from 'node:fs';

/**
 * When a process started, in the kernel's own unit; empty where that cannot be read (other systems than Linux).
 *
 * @param {number} pid
 */
export function startOf(pid) {
  return stat(pid)?.start ?? '';
}

/** Whether this very process still runs. @param {{ pid: number, start: string }} process_ */
export function isRunning({ pid, start }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const now = stat(pid);
  return now === null || (now.state !== 'Z' && (start === '' || now.start === start));
}

/** @param {number} pid @returns {{ state: string, start: string } | null} */
function stat(pid) {
  try {
    // proc(5): the command in brackets may hold spaces, so count fields from the last bracket; state is 3, start time 22.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { state: fields[0] ?? '', start: fields[19] ?? '' };
  } catch {
    return null;
  }
}
