import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaults, TrueConfEmulator } from '@frontdesk/trueconf-emulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { privateFolder, serverOf } from '../support/embedded.ts';
import { hasSaid, type RunningService, runService } from '../support/run-service.ts';
import { SITE } from '../support/seed-desk.ts';
import { call, visitor } from '../support/visitor.ts';

const OPERATORS = ['anna', 'boris', 'clara', 'dmitri'];

let folder: Awaited<ReturnType<typeof privateFolder>>;
let trueconf: TrueConfEmulator;
let service: RunningService | null = null;
beforeAll(async () => {
  folder = await privateFolder();
  trueconf = await TrueConfEmulator.start({
    users: OPERATORS.map((id) => ({ id, status: 1 })),
    guestLicences: null,
  });
  const sites = [
    {
      key: SITE,
      name: 'Shop',
      origins: [],
      departments: [{ key: 'all', name: 'All', operators: OPERATORS }],
    },
  ];
  const operators = OPERATORS.map((login) => ({ login, name: login, trueconf_id: login }));
  await writeFile(join(folder.path, 'desk.json'), JSON.stringify({ sites, operators }));
});
afterAll(async () => {
  service?.child.kill('SIGTERM');
  await service?.ended;
  await trueconf.close();
  await folder.remove();
});

async function start(): Promise<string> {
  service = runService({
    DATA_DIR: join(folder.path, 'data'),
    PROVISION_FILE: join(folder.path, 'desk.json'),
    TRUECONF_URL: trueconf.url,
    TRUECONF_CLIENT_ID: defaults.client.id,
    TRUECONF_CLIENT_SECRET: defaults.client.secret,
    RATE_LIMIT_EXEMPT: '127.0.0.1',
  });
  return await hasSaid(service, /(?<=ready: )http:\S+/);
}

/** As a power cut takes the database, its processes all at once, before it has written what it holds in memory. */
async function cutPower(): Promise<void> {
  const server = await serverOf(join(folder.path, 'data'));
  if (server === undefined) throw new Error('no database runs');
  const children = execFileSync('pgrep', ['-P', String(server)], { encoding: 'utf8' })
    .trim()
    .split('\n');
  for (const pid of [server, ...children.map(Number)]) process.kill(pid, 'SIGKILL');
  service?.child.kill('SIGKILL');
  await service?.ended;
}

test('killed with its database the moment it has answered: calls ring on, and what was hung up is over', async () => {
  const url = await start();
  await Promise.all(OPERATORS.map(async () => visitor(url, (await call(url)).body).hangUp()));
  await expect.poll(() => trueconf.state.conferences.size).toBe(0);
  const calls = await Promise.all(OPERATORS.map(() => call(url)));
  const [over, ...ringing] = calls.map(({ body }) => body);
  if (over === undefined) throw new Error('nobody called');
  const { status } = await visitor(url, over).hangUp();
  await cutPower();
  expect([...calls, { status }].map((answer) => answer.status)).toEqual([201, 201, 201, 201, 200]);

  const again = await start();
  expect((await visitor(again, over).look()).body).toMatchObject({
    status: 'ended',
    end_reason: 'abandoned',
  });
  for (const credential of ringing) {
    expect((await visitor(again, credential).look()).body).toMatchObject({ status: 'ringing' });
    await visitor(again, credential).hangUp();
  }
  await expect.poll(() => trueconf.state.conferences.size, { timeout: 10_000 }).toBe(0);
}, 60_000);
