import { createHash } from 'node:crypto';
import { chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-error.ts';
import type { ServerUser } from './server-user.ts';

/** Bytes of a socket's path: 104 on macOS, 108 on Linux, one of them for the end. */
const LONGEST_PATH = 103;
const SOCKET_NAME = '.s.PGSQL.5432';

/**
 * The folder for the server's socket: its data folder, which nobody else may enter, or where that makes the path longer
 * than the system allows, a folder of its own among the temporary ones.
 */
export async function prepareSocketFolder(dataFolder: string, user: ServerUser | null): Promise<string> {
  if (Buffer.byteLength(join(dataFolder, SOCKET_NAME)) <= LONGEST_PATH) return dataFolder;
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), `frontdesk-${name}`);
  await mkdir(folder, { mode: 0o700 }).catch(ignoreExisting);
  if (user !== null) await chownOwn(folder, user);
  await assertPrivate(folder, user?.uid ?? process.getuid?.() ?? -1);
  return folder;
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

/** Only what root has made just now or before; never what somebody else put there, which may be a link. */
async function chownOwn(folder: string, user: ServerUser): Promise<void> {
  const found = await lstat(folder);
  if (found.isDirectory() && found.uid === 0) await chown(folder, user.uid, user.gid);
}

/** The temporary folder is open to all: somebody may have been there first. */
async function assertPrivate(folder: string, uid: number): Promise<void> {
  const found = await lstat(folder);
  if (found.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0) return;
  throw new EmbeddedPostgresError(
    `${folder} is needed for PostgreSQL's socket but belongs to somebody else; remove it, or set DATA_DIR to a shorter path`,
  );
}
