import { spawnSync } from 'node:child_process';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { chooseServerUser, type ServerUser } from './server-user.ts';

/** A program and how to start it so that PostgreSQL agrees to run and finds its files. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly options: { readonly uid?: number; readonly gid?: number; readonly cwd: string };
}

export interface Launcher {
  /** Owner of the data; null means whoever runs the service. */
  readonly user: ServerUser | null;
  command(program: string, args: readonly string[]): Command;
}

/**
 * Decides how PostgreSQL is started.
 *
 * As an ordinary user: directly. As root: under an account of its own, if that account can reach the programs and the
 * folder. Where it cannot (a checkout in root's home, mode 0700) the account is lent one capability, CAP_DAC_OVERRIDE:
 * files stay where the settings say, at the price that this PostgreSQL may pass file permissions as root may. The
 * service itself runs as root in that case, so nothing that was out of reach comes into reach; its database role is no
 * superuser, so SQL cannot make use of it (`docs/adr/` has the alternatives).
 *
 * @throws EmbeddedPostgresError when neither way works, saying what to set.
 */
export function chooseLauncher(binaries: Binaries, folder: string, dataFolder: string): Launcher {
  const user = chooseServerUser(dataFolder);
  if (process.getuid?.() !== 0) return direct();
  if (user === null) throw new EmbeddedPostgresError(noUser);
  const plain = asUser(user);
  if (works(plain, binaries, folder)) return plain;
  const lent = asUserWithFileAccess(user);
  if (works(lent, binaries, folder)) return lent;
  throw new EmbeddedPostgresError(
    `it cannot run as root, and the account "${user.name}" cannot reach ${folder} or ${binaries.postgres}; run the ` +
      'service as an ordinary user, or move the checkout and DATA_DIR to folders open to that account (for example ' +
      'below /srv and /var/lib), or install setpriv (package util-linux), or set DATABASE_URL',
  );
}

const noUser =
  'it cannot run as root, and there is no account "postgres" or "nobody" to run it under; ' +
  'run the service as an ordinary user, or set DATABASE_URL';

/** The folder a child starts in: its parent's may be closed to it. */
const cwd = '/';

function direct(): Launcher {
  return { user: null, command: (file, args) => ({ file, args, options: { cwd } }) };
}

function asUser(user: ServerUser): Launcher {
  const options = { uid: user.uid, gid: user.gid, cwd };
  return { user, command: (file, args) => ({ file, args, options }) };
}

function asUserWithFileAccess(user: ServerUser): Launcher {
  const switches = [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    // Without this bit access(2), by which initdb looks for its files, passes over the capability.
    '--securebits=+no_setuid_fixup',
  ];
  return {
    user,
    command: (program, args) => ({
      file: 'setpriv',
      args: [...switches, '--', program, ...args],
      options: { cwd },
    }),
  };
}

/**
 * Tries it rather than reckoning with modes, groups and access lists: the folder opens, the server starts, and initdb
 * finds everything it will read.
 */
function works(launcher: Launcher, binaries: Binaries, folder: string): boolean {
  return (
    succeeds(launcher.command('/bin/sh', ['-c', 'cd "$1"', 'sh', folder])) &&
    succeeds(launcher.command(binaries.postgres, ['--version'])) &&
    succeeds(launcher.command(binaries.initdb, ['--show', '--pgdata', folder]))
  );
}

function succeeds({ file, args, options }: Command): boolean {
  return spawnSync(file, args, { ...options, stdio: 'ignore' }).status === 0;
}
