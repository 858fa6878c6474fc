import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../bin/trueconf-emulator.js', import.meta.url));
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function run(...args: string[]): ChildProcess & { stdout: NodeJS.ReadableStream } {
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(child);
  return child;
}

// A process that starts beside many others takes its time.
describe('the command', { timeout: 30_000 }, () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'prints where it listens, serves, and ends with 0 on %s',
    async (signal) => {
      const child = run('--port', '0');
      const exited = once(child, 'exit');
      let url: string | undefined;
      for await (const line of createInterface(child.stdout)) {
        url = /^TrueConf emulator\s+(\S+)$/.exec(line)?.[1];
        break;
      }
      // An open connection must not keep it.
      expect((await fetch(`${url}/_emulator/state`)).status).toBe(200);
      child.kill(signal);
      expect(await exited).toEqual([0, null]);
    },
  );

  it('says in one line which Node it needs to one that does not run TypeScript', async () => {
    const args = ['--no-experimental-strip-types', bin, '--help'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    children.push(child);
    const exited = once(child, 'exit');
    const said = await text(child.stderr);
    expect(said).toBe(
      `trueconf-emulator needs a Node that runs TypeScript, 22.19 or newer; this is ${process.version}.\n`,
    );
    expect(await exited).toEqual([1, null]);
  });

  it('ends with 2 when asked nonsense', async () => {
    expect(await once(run('--port', 'x'), 'exit')).toEqual([2, null]);
  });
});
