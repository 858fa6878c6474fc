import { execFile } from 'node:child_process';
import { chown, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';
import type { Launcher } from './launcher.ts';

const run = promisify(execFile);

/** The role PostgreSQL is born with. Only the service's start uses it; queries run as a role without its powers. */
export const SUPERUSER = 'postgres';

/**
 * Makes an empty cluster at `dataFolder`, whose parent exists. It grows in a folder beside and takes its name when it
 * is whole: a first start that is cut short leaves nothing that looks like a database. Two at once: the first wins.
 */
export async function initialiseCluster(
  binaries: Binaries,
  launcher: Launcher,
  dataFolder: string,
): Promise<void> {
  const draft = await makeDraft(dataFolder);
  try {
    if (launcher.user !== null) await chown(draft, launcher.user.uid, launcher.user.gid);
    await initdb(binaries, launcher, draft);
    await rename(draft, dataFolder);
    await flushFolder(dirname(dataFolder));
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await isCluster(dataFolder))) throw error;
  }
}

async function makeDraft(dataFolder: string): Promise<string> {
  try {
    return await mkdtemp(join(dirname(dataFolder), draftName(dataFolder)));
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `nothing can be written to ${dirname(dataFolder)}; set DATA_DIR to a folder this user may write to`,
      { cause },
    );
  }
}

/** Puts the new name on the disk; initdb has done so with everything under it. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path);
  await folder.sync();
  await folder.close();
}

/**
 * Removes what first starts that were cut short have left. Only for whoever has claimed the data: another start that is
 * still at it finds the whole cluster there and goes on with that.
 */
export async function removeDrafts(dataFolder: string): Promise<void> {
  const parent = dirname(dataFolder);
  const drafts = (await readdir(parent)).filter((name) => name.startsWith(draftName(dataFolder)));
  await Promise.all(drafts.map((name) => rm(join(parent, name), { recursive: true, force: true })));
}

function draftName(dataFolder: string): string {
  return `.${basename(dataFolder)}-new-`;
}

/**
 * Whether a whole cluster is there: it gets its name last.
 * @throws EmbeddedPostgresError when it is somebody else's.
 */
export async function isCluster(dataFolder: string): Promise<boolean> {
  try {
    await stat(join(dataFolder, 'PG_VERSION'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw new EmbeddedPostgresError(
      `${dataFolder} belongs to another user; run the service as that user, or set DATA_DIR to another folder`,
      { cause: error },
    );
  }
}

async function initdb(binaries: Binaries, launcher: Launcher, folder: string): Promise<void> {
  const args = ['--pgdata', folder, '--username', SUPERUSER, '--encoding', 'UTF8', '--locale', 'C.UTF-8'];
  // Trust is safe here: the only way in is a socket in a folder that nobody else may enter.
  const { file, args: all, options } = launcher.command(binaries.initdb, [...args, '--auth', 'trust']);
  try {
    await run(file, [...all], { ...options, env: plainEnvironment() });
  } catch (cause) {
    throw new EmbeddedPostgresError(`it could not make its files: ${lastLine(cause)}`, { cause });
  }
}

/** Nothing of the service's environment is PostgreSQL's business: it holds secrets. */
export function plainEnvironment(): Record<string, string> {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}

function lastLine(cause: unknown): string {
  const text = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause);
  return text.trim().split('\n').at(-1) ?? '';
}
