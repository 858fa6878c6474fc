import { resolve } from 'node:path';
import { SETTING_NAMES } from '../../apps/service/src/config.ts';
import { SERVICE_FLAGS } from '../bootstrap/commands.mjs';
import { TRUECONF_CLIENT } from './emulator.ts';
import { type Part, startPart } from './part.ts';

interface ServicePartOptions {
  port: number;
  trueconfUrl: string;
  dataDir: string;
  provisionFile: string;
  /** More settings, or other values for those above. */
  env?: Record<string, string>;
  /** Answers 2xx once the service counts as started; default its own word, which asks for TrueConf as well. */
  readyPath?: string;
  onLine?: (line: string) => void;
}

/** The service as a process of its own, with a PostgreSQL in `dataDir`. */
export async function startServicePart(options: ServicePartOptions): Promise<Part & { url: string }> {
  const { port, readyPath = '/readyz', onLine } = options;
  const url = `http://localhost:${port}`;
  const part = await startPart({
    name: 'service',
    args: [...SERVICE_FLAGS, resolve(import.meta.dirname, '../../apps/service/src/main.ts')],
    env: serviceEnvironment(options),
    readyUrl: `${url}${readyPath}`,
    ...(onLine && { onLine }),
  });
  return { ...part, url };
}

/**
 * Every setting of the service, those not given as empty, which counts as unset: what happens to be exported in the shell
 * (the address of a real database, say) must not reach it.
 */
export function serviceEnvironment(options: ServicePartOptions): Record<string, string> {
  const { port, trueconfUrl, dataDir, provisionFile, env = {} } = options;
  return {
    ...Object.fromEntries(SETTING_NAMES.map((name) => [name, ''])),
    HOST: '127.0.0.1',
    PORT: `${port}`,
    DATA_DIR: dataDir,
    PROVISION_FILE: provisionFile,
    TRUECONF_URL: trueconfUrl,
    TRUECONF_CLIENT_ID: TRUECONF_CLIENT.id,
    TRUECONF_CLIENT_SECRET: TRUECONF_CLIENT.secret,
    LOG_LEVEL: 'warn',
    ...env,
  };
}
