import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What lies in the folder: the files of the last build, and with those of earlier ones when they were replaced. */
export interface FileList {
  now: string[];
  /** By name, as an ISO date. */
  replaced: Record<string, string>;
}

/** Names as in the list, below the folder. Nobody asks for it by HTTP: only scripts and what is in `assets` are handed out. */
export const FILE_LIST = 'files.json';

export async function readFileList(folder: string): Promise<FileList> {
  try {
    // Nobody but `writeFileList` writes here.
    return JSON.parse(await readFile(join(folder, FILE_LIST), 'utf8')) as FileList;
  } catch {
    return { now: [], replaced: {} };
  }
}

export async function writeFileList(folder: string, list: FileList): Promise<void> {
  await writeFile(join(folder, FILE_LIST), JSON.stringify(list, null, 1));
}
