import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** Settings that pass; a test adds what it is about. */
const SETTINGS = {
  PATH: '/usr/bin:/bin',
  TRUECONF_URL: 'http://127.0.0.1:1',
  TRUECONF_CLIENT_ID: 'id',
  TRUECONF_CLIENT_SECRET: 'sesame',
  PORT: '0',
};

export interface Ended {
  readonly code: number | null;
  /** What the person at the terminal was told. */
  readonly said: string[];
  /** The log. */
  readonly log: string;
}

export interface RunningService {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts the service as an administrator does: a process and its environment. */
export function runService(env: Record<string, string>): RunningService {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...SETTINGS, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = Promise.all([once(child, 'exit'), text(child.stderr), text(child.stdout)]).then(
    ([[code], said, log]) => ({ code, said: said.trimEnd().split('\n'), log }),
  );
  return { child, ended };
}

/** Resolves when the service has said this. */
export async function hasSaid(service: RunningService, what: RegExp): Promise<string> {
  let said = '';
  return await new Promise((resolve, reject) => {
    service.child.stderr?.on('data', (chunk) => {
      said += String(chunk);
      const found = what.exec(said);
      if (found !== null) resolve(found[0]);
    });
    service.ended.then(({ said: lines }) => reject(new Error(`it ended: ${lines.join('\n')}`)), reject);
  });
}
