import { resolve } from 'node:path';
import { type Part, startPart } from './part.ts';

/** The OAuth application that everything in the demo and the tests uses; worthless outside of the emulator. */
export const TRUECONF_CLIENT = { id: 'frontdesk-demo', secret: 'only-the-emulator-knows-this' };

interface EmulatorPartOptions {
  port: number;
  /** More of its command line's options. */
  flags?: readonly string[];
  onLine?: (line: string) => void;
}

/** The TrueConf emulator as a process of its own. */
export async function startEmulatorPart({
  port,
  flags: more = [],
  ...rest
}: EmulatorPartOptions): Promise<Part & { url: string }> {
  const url = `http://127.0.0.1:${port}`;
  const program = resolve(import.meta.dirname, '../../packages/trueconf-emulator/bin/trueconf-emulator.js');
  const flags = [
    '--port',
    `${port}`,
    '--client-id',
    TRUECONF_CLIENT.id,
    '--client-secret',
    TRUECONF_CLIENT.secret,
    // Several visitors call at once; where a small licence is meant, the service is told of it.
    '--guests',
    'unlimited',
    ...more,
  ];
  const part = await startPart({
    name: 'emulator',
    args: ['--disable-warning=ExperimentalWarning', program, ...flags],
    readyUrl: `${url}/_emulator/state`,
    ...rest,
  });
  return { ...part, url };
}
