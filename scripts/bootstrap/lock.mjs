import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { TOOLS } from './paths.mjs';
import { isRunning, startOf } from './processes.mjs';

/*
 * One run at a time prepares a checkout. Each holder owns a numbered file and the highest number counts, so taking over
 * from a dead holder is making the next number, which only one can do. Deleting and making again the same name would
 * let two waiters each delete the other's fresh file.
 */
const FOLDER = join(TOOLS, 'lock');

/** @typedef {{ pid: number, start: string }} ProcessId a process; `start` tells it from a later one of the same number */
/** @type {{ path: string, processes: ProcessId[] } | null} */
let held = null;

/**
 * @param {() => Promise<void>} work
 * @param {string} [folder] where the lock is kept
 * @returns {Promise<void>}
 */
export async function withLock(work, folder = FOLDER) {
  mkdirSync(folder, { recursive: true });
  let told = false;
  while (!take(folder)) {
    if (!told) process.stderr.write('frontdesk: another run is preparing this checkout, waiting for it\n');
    told = true;
    await wait(200);
  }
  try {
    await work();
  } finally {
    release();
  }
}

/** A child outlives a killed holder; whoever comes next must wait for it as well. @param {number} pid */
export function noteChild(pid) {
  if (!held) return;
  held.processes = [...held.processes.slice(0, 1), { pid, start: startOf(pid) }];
  write(held.path, held.processes);
}

/** @param {string} folder */
function take(folder) {
  const last = highest(folder);
  if (last > 0 && isHeld(join(folder, String(last)))) return false;
  const mine = last + 1;
  const path = join(folder, String(mine));
  const processes = [{ pid: process.pid, start: startOf(process.pid) }];
  try {
    writeFileSync(path, JSON.stringify(processes), { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  if (highest(folder) > mine) {
    rmSync(path, { force: true });
    return false;
  }
  for (const number of numbers(folder))
    if (number < mine) rmSync(join(folder, String(number)), { force: true });
  held = { path, processes };
  return true;
}

function release() {
  if (held) write(held.path, []);
  held = null;
}

/** @param {string} path @param {ProcessId[]} processes */
function write(path, processes) {
  writeFileSync(`${path}.new`, JSON.stringify(processes));
  renameSync(`${path}.new`, path);
}

/** @param {string} path */
function isHeld(path) {
  try {
    const text = readFileSync(path, 'utf8');
    // Empty: made, and its first bytes are on their way, unless its maker died just there.
    if (text === '') return Date.now() - statSync(path).mtimeMs < 2000;
    return JSON.parse(text).some(isRunning);
  } catch {
    // Removed by the next holder while we looked.
    return true;
  }
}

/** @param {string} folder */
const numbers = (folder) => readdirSync(folder).map(Number).filter(Number.isInteger);
/** @param {string} folder */
const highest = (folder) => Math.max(0, ...numbers(folder));
