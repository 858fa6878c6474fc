import type { TrueConfClient } from '@frontdesk/trueconf-client';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { EventHub } from './events/event-hub.ts';
import type { PushClient } from './push/push-client.ts';
import type { SiteDirectory } from './sites/site-directory.ts';
import type { Db } from './store/db.ts';

/** What every verb is handed. Built once in `app.ts`, so that a test can build it twice. */
export interface Context {
  readonly config: Config;
  readonly db: Db;
  readonly trueconf: TrueConfClient;
  readonly events: EventHub;
  readonly sites: SiteDirectory;
  /** Sends to operators' browsers. */
  readonly push: PushClient;
  readonly log: Logger;
  /** Work that goes on after an answer has left; an orderly stop waits for it. */
  readonly background: { run(name: string, work: () => Promise<unknown>): void; settled(): Promise<void> };
  /** Aborted when the process stops. */
  readonly stopping: AbortSignal;
  /** When this process started: what was lost with the one before gets a fresh grace from here. */
  readonly startedAt: Date;
  /** Key for call tokens and hashed addresses; the same on every node, kept in `settings`. */
  readonly serverSecret: string;
}
