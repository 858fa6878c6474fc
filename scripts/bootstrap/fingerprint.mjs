import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const NOT_SOURCE = new Set(['node_modules', 'dist', 'test', 'coverage']);

/**
 * Names and contents of files, and of all files below folders, as one short hash. What does not exist counts as absent.
 *
 * @param {string[]} paths
 * @returns {string}
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of existsSync(path) ? filesBelow(path) : [])
      hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 24);
}

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !NOT_SOURCE.has(name))
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
