import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './root.ts';

export interface Finished {
  code: number;
  output: string;
}

interface Options {
  /** Folder below the top of the repository. */
  folder?: string;
  env?: Record<string, string>;
  /** Let the program talk to the terminal as it runs. */
  live?: boolean;
}

// A pipe hides the terminal from the program; ours knows.
const COLOUR: Record<string, string> = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

/** What one process has compiled the next need not: tests start the service many times over. */
const COMPILED = { NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/compiled') };

/** Runs a program of the workspace (they are on the PATH) to its end. */
export function run(
  file: string,
  args: readonly string[],
  { folder = '.', env = {}, live = false }: Options = {},
): Promise<Finished> {
  const child = spawn(file, args, {
    cwd: `${ROOT}/${folder}`,
    env: { ...process.env, ...COLOUR, ...COMPILED, ...env },
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(output).toString() }));
  });
}
