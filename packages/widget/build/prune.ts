import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * Removes files of earlier builds. Last of all steps, so that a running service never misses a file it hands out. The script
 * that holds everything stays: pages name it with its hash.
 */
export async function prune(folder: string, keep: ReadonlySet<string>): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const old = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('widget-standalone-'))
    .filter((file) => !keep.has(relative(folder, file).replace(/\.br$/, '')));
  await Promise.all(old.map((file) => rm(file, { force: true })));
}
