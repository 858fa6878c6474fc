import closeWithGrace from 'close-with-grace';
import { type Logger, pino } from 'pino';
import { buildApp } from './app.ts';
import { type Config, loadConfig } from './config.ts';
import { describeFault } from './describe-fault.ts';
import { startHousekeeping } from './housekeeping/housekeeper.ts';
import { offerSetup } from './operators/first-admin.ts';
import { applyProvision } from './provisioning/apply-provision.ts';
import { readProvisionFile } from './provisioning/read-provision-file.ts';
import { explainStartFailure, ListenError } from './start-failure.ts';
import { type DatabaseTarget, openDatabase } from './store/database.ts';
import type { Db } from './store/db.ts';
import { startEmbeddedPostgres } from './store/embedded/embedded-postgres.ts';
import { migrate } from './store/migrate.ts';

/** Long enough for requests under way and for PostgreSQL to write out what it holds. */
const GRACE_MS = 40_000;

/** What has been started, to be stopped in the opposite order. */
const started: (() => Promise<unknown>)[] = [];
const stop = async () => {
  for (const end of started.splice(0).reverse()) await end();
};

try {
  const config = loadConfig();
  const log = pino({ level: config.logLevel });
  const closing = closeWithGrace({ delay: GRACE_MS, logger: false }, async ({ err, signal }) => {
    if (err === undefined) log.info({ signal }, 'stopping');
    else log.fatal({ fault: describeFault(err) }, 'stopping after a fault');
    await stop();
  });
  await start(config, log, () => closing.close());
} catch (error) {
  say(...explainStartFailure(error));
  await stop().catch(() => undefined);
  process.exit(1);
}

async function start(config: Config, log: Logger, giveUp: () => void): Promise<void> {
  const database = await findDatabase(config, log, giveUp);
  const setupToken = await prepareDatabase(config, database, log);
  const { app, ctx } = await buildApp({ config, database, log });
  started.push(() => app.close());
  startHousekeeping(ctx);
  const listening = await app.listen({ host: config.host, port: config.port }).catch((cause: unknown) => {
    throw new ListenError('cannot listen', { cause });
  });
  const address = config.publicUrl ?? listening;
  say(`Frontdesk is ready: ${address} (console ${address}/console/, API ${address}/api/docs)`);
  if (setupToken !== null) {
    say(
      `Nobody administers it yet. Set up the first account: ${address}/console/#/setup?token=${setupToken}`,
    );
  }
}

async function findDatabase(config: Config, log: Logger, giveUp: () => void): Promise<DatabaseTarget> {
  if (config.databaseUrl !== null) return { connectionString: config.databaseUrl };
  const embedded = await startEmbeddedPostgres(config.dataDir, log, (error) => {
    say(...explainStartFailure(error));
    giveUp();
  });
  started.push(() => embedded.stop());
  return embedded.target;
}

/** Tables, then what the provisioning file says. Gives the token for the first administrator while there is none. */
async function prepareDatabase(config: Config, target: DatabaseTarget, log: Logger): Promise<string | null> {
  const db = openDatabase(target, log, { connections: 1, statementLimitMs: 0 });
  try {
    await migrate(db);
    if (config.provisionFile !== null) await provision(db, config.provisionFile);
    return await offerSetup(db);
  } finally {
    await db.destroy();
  }
}

async function provision(db: Db, file: string): Promise<void> {
  const leftOut = await applyProvision(db, await readProvisionFile(file));
  say(...leftOut.map((line) => `PROVISION_FILE ${file}: ${line}`));
}

/** For the person at the terminal; the log, on the other stream, is for machines and holds no secrets. */
function say(...lines: string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
}
