import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { defaults } from '@frontdesk/trueconf-emulator';
import type { DatabaseTarget } from '../../src/store/database.ts';

export interface ServiceProcess {
  readonly url: string;
  /** As a power cut does, without a last word. Resolves when the process is gone. */
  kill(): Promise<void>;
  /** As an administrator does. Resolves when the process is gone. */
  stop(): Promise<void>;
}

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** The service as a process of its own on a database that is there, reached when this resolves. */
export async function startService(database: DatabaseTarget, trueconfUrl: string): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: '/usr/bin:/bin',
      DATABASE_URL: addressOf(database),
      TRUECONF_URL: trueconfUrl,
      TRUECONF_CLIENT_ID: defaults.client.id,
      TRUECONF_CLIENT_SECRET: defaults.client.secret,
      RATE_LIMIT_EXEMPT: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = once(child, 'exit');
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await gone;
  };
  return { url: await readAddress(child), kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

function addressOf(target: DatabaseTarget): string {
  if ('connectionString' in target) return target.connectionString;
  return `postgres://${target.user}@localhost/${target.database}?host=${encodeURIComponent(target.host)}`;
}

/** From what it says to the person at the terminal. */
async function readAddress(child: ChildProcess): Promise<string> {
  let said = '';
  return await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (chunk) => {
      said += String(chunk);
      const address = /ready: (http:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`the service did not start: ${said}`)));
  });
}
