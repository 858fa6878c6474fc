import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';

/** Says "in", leaves when told to, says "out". The lock is between processes, so processes hold it. */
const HOLDER = `
  const { withLock, noteChild } = await import(process.argv[1]);
  await withLock(async () => {
    if (process.argv[3]) noteChild(Number(process.argv[3]));
    console.log('in');
    await new Promise((resolve) => process.stdin.once('data', resolve));
    console.log('out');
  }, process.argv[2]);
  process.exit();
`;
const LOCK = new URL('./lock.mjs', import.meta.url).href;

let folder: string;
let log: string[];
let running: Holder[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
  log = [];
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((holder) => holder.kill()));
  await rm(folder, { recursive: true });
});

it('lets one in at a time, however many wait', async () => {
  const holders = [hold(), hold(), hold()];
  const inside = Promise.any(holders.map((holder) => holder.entered));
  const outside = Promise.all(holders.map((holder) => Promise.race([holder.entered, holder.waiting])));
  await Promise.all([inside, outside]);
  expect(log).toEqual(['in']);
  for (const holder of holders) holder.leave();
  await Promise.all(holders.map((holder) => holder.ended));
  expect(log).toEqual(['in', 'out', 'in', 'out', 'in', 'out']);
});

it('passes from a holder that was killed', async () => {
  const first = hold();
  await first.entered;
  await first.kill();
  const second = hold();
  await expect(second.entered).resolves.toBe('in');
});

it('waits for what a killed holder had started', async () => {
  const child = hold(join(folder, 'elsewhere'));
  await child.entered;
  const first = hold(folder, child.pid);
  await first.entered;
  await first.kill();
  const second = hold();
  await second.waiting;
  expect(log).toEqual(['in', 'in']);
  await child.kill();
  await expect(second.entered).resolves.toBe('in');
});

interface Holder {
  pid: number;
  entered: Promise<string | undefined>;
  /** It has said that it waits. */
  waiting: Promise<unknown>;
  ended: Promise<unknown>;
  leave(): void;
  kill(): Promise<void>;
}

function hold(where = folder, child?: number): Holder {
  const args = [
    '--input-type=module',
    '--eval',
    HOLDER,
    LOCK,
    where,
    ...(child === undefined ? [] : [`${child}`]),
  ];
  const holder = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const lines = createInterface({ input: holder.stdout });
  lines.on('line', (line) => log.push(line));
  const ended = once(holder, 'close');
  const started: Holder = {
    pid: holder.pid ?? 0,
    ended,
    entered: once(lines, 'line').then(([line]: string[]) => line),
    waiting: once(holder.stderr, 'data'),
    leave: () => void holder.stdin.write('leave\n'),
    kill: async () => {
      holder.kill('SIGKILL');
      await ended;
    },
  };
  running.push(started);
  return started;
}
