import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { pathWithTools } from './hand-over.mjs';
import { ROOT, TOOLS } from './paths.mjs';
import { run } from './run.mjs';
import { findPnpm } from './tools.mjs';

/** @typedef {{ folder: string, stamp: string }} Build */

// Built into every page, so a change there makes all of them out of date.
const SHARED = [
  'packages/contract',
  'packages/service-client',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'tsconfig.browser.json',
];

/**
 * The builds whose source or result differs from the last build that finished.
 *
 * @param {string[]} folders
 * @returns {Build[]}
 */
export function outdatedBuilds(folders) {
  return folders
    .map((folder) => ({ folder, stamp: join(TOOLS, 'builds', basename(folder)) }))
    .filter(
      (build) =>
        !existsSync(build.stamp) ||
        readFileSync(build.stamp, 'utf8') !== `${sources(build.folder)} ${result(build.folder)}`,
    );
}

/** @param {Build} build */
export async function runBuild({ folder, stamp }) {
  const env = { ...process.env, PATH: pathWithTools() };
  const built = sources(folder);
  await run(`build of ${folder}`, findPnpm() ?? 'pnpm', ['run', '--if-present', 'build'], {
    cwd: join(ROOT, folder),
    env,
  });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${built} ${result(folder)}`);
}

/** @param {string} folder */
const sources = (folder) => fingerprint([folder, ...SHARED].map((path) => join(ROOT, path)));
/** @param {string} folder */
const result = (folder) => fingerprint([join(ROOT, folder, 'dist')]);
