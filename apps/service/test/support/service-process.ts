import { defaults } from '@frontdesk/trueconf-emulator';
import type { DatabaseTarget } from '../../src/store/database.ts';
import { hasSaid, runService } from './run-service.ts';

export interface ServiceProcess {
  readonly url: string;
  /** As a power cut does, without a last word. Resolves when the process is gone. */
  kill(): Promise<void>;
  /** As an administrator does. Resolves when the process is gone. */
  stop(): Promise<void>;
}

/** The service as a process of its own on a database and a TrueConf Server of the test, reached when this resolves. */
export async function startService(database: DatabaseTarget, trueconfUrl: string): Promise<ServiceProcess> {
  const service = runService({
    DATABASE_URL: addressOf(database),
    TRUECONF_URL: trueconfUrl,
    TRUECONF_CLIENT_ID: defaults.client.id,
    TRUECONF_CLIENT_SECRET: defaults.client.secret,
    RATE_LIMIT_EXEMPT: '127.0.0.1',
    LOG_LEVEL: 'warn',
  });
  const url = await hasSaid(service, /(?<=ready: )http:\S+/);
  const end = async (signal: NodeJS.Signals) => {
    service.child.kill(signal);
    await service.ended;
  };
  return { url, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

function addressOf(target: DatabaseTarget): string {
  if ('connectionString' in target) return target.connectionString;
  return `postgres://${target.user}@localhost/${target.database}?host=${encodeURIComponent(target.host)}`;
}
