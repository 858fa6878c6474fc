import type { Logger } from 'pino';
import type { Binaries } from './binaries.ts';
import type { Launcher } from './launcher.ts';

/** Everything that is decided before a server is started. */
export interface ServerPlan {
  readonly binaries: Binaries;
  readonly launcher: Launcher;
  /** The service's folder; `data` is the server's, within it. */
  readonly dataDir: string;
  readonly data: string;
  readonly socketFolder: string;
  readonly logFile: string;
  readonly log: Logger;
}
