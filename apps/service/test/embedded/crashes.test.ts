import { chown, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  copyFolder,
  endProcess,
  type Holder,
  hold,
  launch,
  privateFolder,
  serverOf,
} from '../support/embedded.ts';

/** The data of a service that ran once and stopped: making a database anew takes most of a start's time. */
let stopped: Awaited<ReturnType<typeof privateFolder>>;
beforeAll(async () => {
  stopped = await privateFolder();
  const first = await hold(join(stopped.path, 'data'));
  await first.end('SIGTERM');
});
afterAll(() => stopped.remove());

let folder: Awaited<ReturnType<typeof privateFolder>>;
let dataDir: string;
beforeEach(async () => {
  folder = await privateFolder();
  dataDir = join(folder.path, 'data');
});
afterEach(() => folder.remove());

const restoreData = () => copyFolder(join(stopped.path, 'data'), dataDir);

const KEEP = 'create table kept (n int); insert into kept values (1)';
const READ = 'select n from kept';

test('an orderly stop stops the server', async () => {
  const holder = await hold(dataDir);
  await holder.end('SIGTERM');
  expect(await serverOf(dataDir)).toBeUndefined();
});

test('a second service on the same data is refused, and may start when the first has stopped', async () => {
  await restoreData();
  const first = await hold(dataDir);
  await expect(hold(dataDir)).rejects.toThrow(/another Frontdesk service is running on .*DATA_DIR/);
  await first.query(KEEP);
  await first.end('SIGTERM');
  const second = await hold(dataDir);
  expect((await second.query(READ)).rows).toEqual([{ n: 1 }]);
  await second.end('SIGTERM');
});

test('two that start at once: one makes the database, the other is refused', async () => {
  const outcomes = await Promise.allSettled([hold(dataDir), hold(dataDir)]);
  const holders = outcomes.filter((outcome) => outcome.status === 'fulfilled');
  expect(holders).toHaveLength(1);
  for (const { value } of holders) await value.end('SIGTERM');
});

test('a service that was killed finds its server running', async () => {
  await restoreData();
  const killed = await hold(dataDir);
  await killed.query(KEEP);
  const server = await serverOf(dataDir);
  await killed.end('SIGKILL');
  expect(await serverOf(dataDir)).toBe(server);
  const next = await hold(dataDir);
  expect(await serverOf(dataDir)).toBe(server);
  expect((await next.query(READ)).rows).toEqual([{ n: 1 }]);
  await next.end('SIGTERM');
});

test('service and server killed: what was committed is there', async () => {
  await restoreData();
  const killed = await hold(dataDir);
  await killed.query(KEEP);
  const server = await serverOf(dataDir);
  await killed.end('SIGKILL');
  process.kill(server ?? 0, 'SIGKILL');
  const next = await hold(dataDir);
  expect((await next.query(READ)).rows).toEqual([{ n: 1 }]);
  await next.end('SIGTERM');
});

test('a server that dies under the service is started again', async () => {
  await restoreData();
  const holder = await hold(dataDir);
  await holder.query(KEEP);
  const server = await serverOf(dataDir);
  process.kill(server ?? 0, 'SIGKILL');
  await expect.poll(() => rowsOf(holder), { timeout: 30_000 }).toEqual([{ n: 1 }]);
  expect(await serverOf(dataDir)).not.toBe(server);
  await expect(hold(dataDir)).rejects.toThrow('another Frontdesk service');
  await holder.end('SIGTERM');
});

test('a first start that was cut short leaves nothing behind, and the next one succeeds', async () => {
  const killed = launch(dataDir);
  const drafts = async () =>
    (await readdir(dataDir).catch(() => [])).filter((name) => name.startsWith('.postgres-new-'));
  await expect.poll(drafts, { interval: 5, timeout: 30_000 }).toHaveLength(1);
  await endProcess(killed, 'SIGKILL');
  const next = await hold(dataDir);
  expect(await drafts()).toEqual([]);
  await next.query(KEEP);
  await next.end('SIGTERM');
});

test('a process id left behind that now belongs to a stranger does not stop the start', async () => {
  await restoreData();
  const killed = await hold(dataDir);
  await killed.query(KEEP);
  const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
  const left = await readFile(pidFile, 'utf8');
  await killed.end('SIGTERM');
  // As after a restart of a container: the number lives again, as something else.
  await writeFile(pidFile, left.replace(/^\d+/, String(process.pid)));
  await chownLike(pidFile, join(dataDir, 'postgres'));
  const next = await hold(dataDir);
  expect((await next.query(READ)).rows).toEqual([{ n: 1 }]);
  await next.end('SIGTERM');
});

/** Null while the server is away. */
async function rowsOf(holder: Holder): Promise<unknown> {
  return await holder.query(READ).then(
    ({ rows }) => rows,
    () => null,
  );
}

async function chownLike(file: string, example: string): Promise<void> {
  const { uid, gid } = await stat(example);
  await chown(file, uid, gid);
}
