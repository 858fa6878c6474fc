import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The account PostgreSQL runs under when the service itself is root. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. As root this gives the owner of the data where there is some, else `postgres` where
 * that account exists, else `nobody`; for an ordinary user null: the server then runs as the service does.
 */
export function chooseServerUser(dataFolder: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  return ownerOf(dataFolder) ?? lookUp('postgres') ?? lookUp('nobody');
}

function ownerOf(folder: string): ServerUser | null {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined || found.uid === 0) return null;
  return { name: `user ${found.uid}`, uid: found.uid, gid: found.gid };
}

function lookUp(name: string): ServerUser | null {
  const uid = readId('-u', name);
  const gid = readId('-g', name);
  return uid === null || gid === null ? null : { name, uid, gid };
}

function readId(flag: string, name: string): number | null {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
}
