import { pino } from 'pino';
import { buildApp } from '../../src/app.ts';
import { type Config, loadConfig } from '../../src/config.ts';
import type { Context } from '../../src/context.ts';
import type { ContextParts } from '../../src/create-context.ts';
import type { App } from '../../src/http/app-instance.ts';
import type { Db } from '../../src/store/db.ts';
import { createDatabase } from './database.ts';

export interface TestApp {
  readonly app: App;
  readonly ctx: Context;
  readonly db: Db;
  /** Every line logged so far, as JSON text. */
  readonly logLines: readonly string[];
  /** Another node on the same database. */
  another(overrides?: Partial<Config>): Promise<TestApp>;
  close(): Promise<void>;
}

/** Settings that pass; nothing listens at this TrueConf address. */
function testConfig(overrides: Partial<Config> = {}): Config {
  const config = loadConfig({
    TRUECONF_URL: 'http://127.0.0.1:1',
    TRUECONF_CLIENT_ID: 'id',
    TRUECONF_CLIENT_SECRET: 's',
  });
  return { ...config, port: 0, ...overrides };
}

/** A service of the test's own: fresh database, no port (use `app.inject`, or `app.listen({ port: 0 })`), no timers. */
export async function buildTestApp(
  overrides: Partial<Config> = {},
  parts: Pick<ContextParts, 'pushTarget'> = {},
): Promise<TestApp> {
  const database = await createDatabase();
  const node = async (settings: Partial<Config>, end: () => Promise<void>): Promise<TestApp> => {
    const logLines: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => logLines.push(line) });
    const { app, ctx } = await buildApp({
      ...{ config: testConfig(settings), database: database.target, log },
      ...parts,
    });
    return {
      ...{ app, ctx, db: database.db, logLines },
      another: (more = {}) => node({ ...settings, ...more }, async () => undefined),
      close: async () => {
        await app.close();
        await end();
      },
    };
  };
  return await node(overrides, () => database.drop());
}
