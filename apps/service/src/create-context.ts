import { setMaxListeners } from 'node:events';
import { TrueConfClient } from '@frontdesk/trueconf-client';
import type { Logger } from 'pino';
import { createBackground } from './background.ts';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import { EventHub } from './events/event-hub.ts';
import { PushClient } from './push/push-client.ts';
import { PUBLIC_TARGETS, type PushTarget } from './push/push-target.ts';
import { readVapidKeys } from './push/vapid-keys.ts';
import { loadSite } from './sites/load-site.ts';
import { SiteDirectory } from './sites/site-directory.ts';
import { connectionOptions, type DatabaseTarget, openDatabase } from './store/database.ts';
import { awaitDurability } from './store/durability.ts';
import { readServerSecret } from './store/server-secret.ts';

export interface ContextParts {
  readonly config: Config;
  /** Migrated already. */
  readonly database: DatabaseTarget;
  readonly log: Logger;
  /** Where pushes may go instead of the public internet: a test's own push service. */
  readonly pushTarget?: PushTarget;
}

export interface RunningContext {
  readonly ctx: Context;
  /** Sets `ctx.stopping`: what waits or repeats comes to an end. */
  stop(): void;
  /** After `stop`: waits for work under way, then closes every connection. */
  close(): Promise<void>;
}

/** Opens what every verb is handed. */
export async function createContext({
  config,
  database,
  log,
  pushTarget,
}: ContextParts): Promise<RunningContext> {
  const db = openDatabase(database, log, { asynchronousCommit: true });
  const events = new EventHub({ db, connection: connectionOptions(database), log });
  const sites = new SiteDirectory((key) => loadSite(db, key));
  events.onHint(({ type }) => type === 'sites.changed' && sites.forget());
  const trueconf = new TrueConfClient(clientOptions(config));
  const background = createBackground(log);
  const stopping = new AbortController();
  // Every open stream listens; their number is no sign of a leak.
  setMaxListeners(0, stopping.signal);
  const serverSecret = await readServerSecret(db);
  const keys = await readVapidKeys(db);
  // What is signed with them is handed out.
  await awaitDurability(db);
  const push = new PushClient({
    keys,
    target: pushTarget ?? PUBLIC_TARGETS,
    publicUrl: config.publicUrl,
    log,
  });
  await events.start();
  return {
    ctx: {
      ...{ config, db, trueconf, events, sites, push, log, background, serverSecret },
      stopping: stopping.signal,
      startedAt: new Date(),
    },
    stop: () => stopping.abort(),
    close: async () => {
      await background.settled();
      await events.close();
      await trueconf.close();
      await push.close();
      await db.destroy();
    },
  };
}

function clientOptions({ trueconf: { url, auth, apiVersion, ca } }: Config) {
  return { url, auth, apiVersion, ...(ca === undefined ? {} : { ca }), userAgent: 'frontdesk' };
}
