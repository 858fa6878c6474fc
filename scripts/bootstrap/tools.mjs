import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { ROOT, TOOLS } from './paths.mjs';
import { Problem } from './problem.mjs';
import { run } from './run.mjs';

/** @typedef {{ name: string, version: string, binary: (packages: string) => string | null, otherwise: string }} Tool */

const EXE = process.platform === 'win32' ? '.exe' : '';

/** @type {Tool} */
export const NODE = {
  name: 'node',
  version: lockedVersion('node'),
  binary: (packages) => firstExisting(packages, /^node-/, `bin/node${EXE}`),
  otherwise: 'Install Node 24 yourself (https://nodejs.org) and start again.',
};

/** @type {Tool} */
export const PNPM = {
  name: 'pnpm',
  version: lockedVersion('pnpm'),
  binary: (packages) => firstExisting(join(packages, '@pnpm'), /^exe\./, `pnpm${EXE}`),
  otherwise: `Install it yourself (npm install --global pnpm@${lockedVersion('pnpm')}) and start again.`,
};

/** The Node to use: the one at hand where it is new enough. @returns {string | null} */
export function findNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 19) ? process.execPath : NODE.binary(packagesOf(NODE));
}

/** @returns {string | null} */
export function findPnpm() {
  // Where no binary is published for this system, whatever pnpm the owner has installed.
  return PNPM.binary(packagesOf(PNPM)) ?? (hasBinary(PNPM) ? null : onPath('pnpm'));
}

/**
 * Installs one tool from its lockfile into a folder of its own and moves it into place as the last act, so that what is
 * in place is complete whenever it is found.
 *
 * @param {Tool} tool
 */
export async function fetchTool(tool) {
  const name = `${tool.name} ${tool.version}`;
  if (!hasBinary(tool)) {
    throw new Problem(
      `there is no ready ${name} for ${process.platform} on ${process.arch}. ${tool.otherwise}`,
    );
  }
  for (const left of readdirSync(TOOLS))
    if (left.startsWith('new-')) rmSync(join(TOOLS, left), { recursive: true });
  const fresh = join(TOOLS, `new-${tool.name}-${process.pid}`);
  mkdirSync(fresh);
  for (const file of readdirSync(definition(tool)))
    copyFileSync(join(definition(tool), file), join(fresh, file));
  const [file, args] = npm();
  await run(name, file, [...args, ...NPM_CI], { cwd: fresh });
  if (tool.binary(join(fresh, 'node_modules')) === null)
    throw new Problem(`${name} was installed without its program`);
  renameSync(fresh, home(tool));
}

// npm's own patience is minutes of silence; this is about ten seconds.
const NPM_CI =
  'ci --ignore-scripts --no-audit --no-fund --loglevel=error --fetch-retries=2 --fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=4000'.split(
    ' ',
  );

/** @returns {[string, string[]]} */
function npm() {
  const script = process.env['npm_execpath'] ?? '';
  if (basename(script) === 'npm-cli.js' && existsSync(script)) return [process.execPath, [script]];
  const program = onPath('npm');
  if (program === null)
    throw new Problem('npm is needed once to fetch Node and pnpm, and is not on the PATH.');
  return [program, []];
}

/** @param {string} name @returns {string | null} */
function onPath(name) {
  const file = process.platform === 'win32' ? `${name}.cmd` : name;
  const candidates = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, file));
  return candidates.find(isExecutable) ?? null;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {Tool} tool */
const definition = (tool) => join(ROOT, 'scripts/tools', tool.name);
/** @param {Tool} tool */
const home = (tool) => join(TOOLS, `${tool.name}-${fingerprint([definition(tool)])}`);
/** @param {Tool} tool */
const packagesOf = (tool) => join(home(tool), 'node_modules');

/** @param {string} folder @param {RegExp} name @param {string} file @returns {string | null} */
function firstExisting(folder, name, file) {
  if (!existsSync(folder)) return null;
  const found = readdirSync(folder).find(
    (entry) => name.test(entry) && existsSync(join(folder, entry, file)),
  );
  return found === undefined ? null : join(folder, found, file);
}

/** Whether the lockfile knows a build for this system. @param {Tool} tool */
function hasBinary(tool) {
  const wanted = (/** @type {unknown} */ list, /** @type {string} */ value) => [list].flat().includes(value);
  return Object.values(lockfile(tool.name).packages).some(
    (entry) => wanted(entry.os, process.platform) && wanted(entry.cpu, process.arch),
  );
}

/** @param {string} name @returns {string} */
function lockedVersion(name) {
  return Object.values(lockfile(name).packages).find((entry) => entry.version !== undefined)?.version ?? '';
}

/** @param {string} name @returns {{ packages: Record<string, { version?: string, os?: unknown, cpu?: unknown }> }} */
function lockfile(name) {
  return JSON.parse(readFileSync(join(ROOT, 'scripts/tools', name, 'package-lock.json'), 'utf8'));
}
