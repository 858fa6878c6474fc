import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asOrdinaryUser, asOurselves, hold, privateFolder, type RunAs } from '../support/embedded.ts';

let folder: Awaited<ReturnType<typeof privateFolder>>;
beforeEach(async () => {
  folder = await privateFolder();
});
afterEach(() => folder.remove());

async function startsIn(dataDir: string, runAs: RunAs): Promise<void> {
  const holder = await hold(dataDir, runAs);
  const { rows } = await holder.query(
    'select current_user, rolsuper from pg_roles where rolname = current_user',
  );
  expect(rows).toEqual([{ current_user: 'frontdesk', rolsuper: false }]);
  await holder.end('SIGTERM');
}

test('the data lies in a folder that only its owner may enter', async () => {
  await startsIn(join(folder.path, 'data'), asOurselves);
  expect((await stat(join(folder.path, 'data', 'postgres'))).mode & 0o777).toBe(0o700);
});

test('an ordinary user runs it from a home that is closed to others', async () => {
  await startsIn(join(folder.path, 'data'), await asOrdinaryUser(folder.path));
});

test('the data may lie where the path of a socket would be too long', async () => {
  const deep = join(folder.path, 'a-folder-with-a-long-name'.repeat(4), 'data');
  await mkdir(deep, { recursive: true });
  const holder = await hold(deep);
  expect((await holder.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await holder.end('SIGTERM');
});

if (process.getuid?.() === 0) {
  test("root serves an ordinary user's data as that user", async () => {
    const dataDir = join(folder.path, 'data');
    await startsIn(dataDir, await asOrdinaryUser(folder.path));
    const owner = (await stat(join(dataDir, 'postgres'))).uid;
    await startsIn(dataDir, asOurselves);
    expect((await stat(join(dataDir, 'postgres'))).uid).toBe(owner);
  });
}
