import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { FILE_LIST, type FileList } from './file-list.ts';

/** For pages that are open meanwhile: what they have loaded goes on asking for files of its own build. */
const KEPT_DAYS = 7;

/**
 * Of the files that this build did not write, those that were replaced long ago go. The script that holds everything stays:
 * pages name it with its hash.
 *
 * @param before the list of the build before
 * @returns the new list
 */
export function afterBuild(
  now: readonly string[],
  found: readonly string[],
  before: FileList,
  today: Date,
): FileList & { gone: string[] } {
  const list: FileList & { gone: string[] } = { now: [...now], replaced: {}, gone: [] };
  for (const file of found) {
    if (now.includes(file) || file.includes('widget-standalone-')) continue;
    const since = before.replaced[file] ?? today.toISOString();
    const days = (today.getTime() - Date.parse(since)) / 86_400_000;
    if (days > KEPT_DAYS) list.gone.push(file);
    else list.replaced[file] = since;
  }
  return list;
}

/** Scripts, texts and types in the folder; neither their brotli copies nor the list of them. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files
    .map((file) => relative(folder, file))
    .filter((file) => file !== FILE_LIST && !file.endsWith('.br'));
}

/** Last of all steps, so that a running service never misses a file it hands out. */
export async function remove(folder: string, files: readonly string[]): Promise<void> {
  const copies = files.flatMap((file) => [file, `${file}.br`]);
  await Promise.all(copies.map((file) => rm(join(folder, file), { force: true })));
}
