import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { privateFolder, serverOf } from '../support/embedded.ts';
import { hasSaid, runService } from '../support/run-service.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), 'frontdesk-start-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const addressOf = (name: string) =>
  `postgres://postgres:sesame@localhost/${name}?host=${encodeURIComponent(inject('postgresSocket'))}`;
const ownDatabase = () => ('database' in database.target ? addressOf(database.target.database) : '');

describe('what is wrong is told in a line that names the setting, and the service does not start', () => {
  it('settings: every one at once', async () => {
    const { code, said, log } = await runService({ TRUECONF_URL: 'video', PORT: 'eighty' }).ended;
    expect(code).toBe(1);
    expect(said).toEqual([expect.stringMatching(/^TRUECONF_URL /), expect.stringMatching(/^PORT /)]);
    expect(log).toBe('');
  });

  it('the provisioning file', async () => {
    const file = join(folder, 'provision.json');
    await writeFile(file, JSON.stringify({ operators: [{ login: 'anna', name: 'Anna', pass: 'sesame' }] }));
    const { code, said } = await runService({ DATABASE_URL: ownDatabase(), PROVISION_FILE: file }).ended;
    expect(code).toBe(1);
    expect(said).toEqual(['PROVISION_FILE: operators[0]: there is no setting pass here']);
  });

  it('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { code, said } = await runService({ DATABASE_URL: ownDatabase(), PORT: port }).ended;
    other.close();
    expect(code).toBe(1);
    expect(said).toEqual([expect.stringMatching(/^PORT: another process listens there/)]);
  });

  it.each([
    [
      'where nothing can be made',
      '/proc/frontdesk/data',
      /^PostgreSQL: \/proc\/frontdesk\/data cannot be made; set DATA_DIR/,
    ],
    ['where nothing can be written', '/proc', /^PostgreSQL: .*set DATA_DIR/],
  ])('a data folder %s', async (_, dataDir, expected) => {
    const { code, said } = await runService({ DATA_DIR: dataDir }).ended;
    expect(code).toBe(1);
    expect(said).toEqual([expect.stringMatching(expected)]);
  });

  it('a name to listen on that nobody knows', async () => {
    const { code, said } = await runService({ DATABASE_URL: ownDatabase(), HOST: 'nobody.invalid' }).ended;
    expect(code).toBe(1);
    expect(said).toEqual([expect.stringMatching(/^HOST: no address is known/)]);
  });

  it.each([
    [
      'a database address that cannot be read',
      () => 'postgres://frontdesk:sesame@@:::/%%',
      /^DATABASE_URL: is not a PostgreSQL address/,
    ],
    [
      'a database that does not exist',
      () => addressOf('nowhere'),
      /^DATABASE_URL: there is no such database/,
    ],
    [
      'a database that does not answer',
      () => 'postgres://frontdesk:sesame@127.0.0.1:1/x',
      /^DATABASE_URL: no PostgreSQL answers/,
    ],
  ])('%s', async (_, address, expected) => {
    const { code, said } = await runService({ DATABASE_URL: address() }).ended;
    expect(code).toBe(1);
    expect(said).toEqual([expect.stringMatching(expected)]);
    expect(said.join()).not.toContain('sesame');
  });
});

test('an operator whom no entry describes keeps nobody from starting; one line tells who is left out', async () => {
  const file = join(folder, 'sample.json');
  const departments = [{ key: 'sales', name: 'Sales', operators: ['anna', 'boris'] }];
  const content = {
    sites: [{ key: 'demo-shop', name: 'Demo shop', departments }],
    operators: [{ login: 'anna', name: 'Anna', password: 'sesame', role: 'admin' }],
  };
  await writeFile(file, JSON.stringify(content));
  const own = await createDatabase();
  const name = 'database' in own.target ? own.target.database : '';
  const service = runService({ DATABASE_URL: addressOf(name), PROVISION_FILE: file });
  await hasSaid(service, /is ready/);
  service.child.kill('SIGTERM');
  const { said } = await service.ended;
  await own.drop();
  expect(said[0]).toBe(
    `PROVISION_FILE ${file}: site demo-shop, department sales: no operator has the login boris; left out`,
  );
  expect(said).toHaveLength(2);
});

test('it says where it is and how to make the first account; the link is not in the log', async () => {
  const service = runService({ DATABASE_URL: ownDatabase() });
  const link = await hasSaid(service, /http:\S+setup\?token=\S+/);
  const origin = new URL(link).origin;
  expect(await (await fetch(`${origin}/livez`)).json()).toEqual({ status: 'alive' });
  await fetch(`${origin}/api/v1/sites/nowhere`);
  service.child.kill('SIGTERM');
  const { code, said, log } = await service.ended;
  expect(code).toBe(0);
  expect(said[0]).toBe(`Frontdesk is ready: ${origin} (console ${origin}/console/, API ${origin}/api/docs)`);
  expect(log).toContain('"route":"/api/v1/sites/:key"');
  expect(log).not.toContain(new URL(link.replace('#/', '')).searchParams.get('token'));
});

test('without DATABASE_URL it brings its own, and takes it along when it stops', async () => {
  const home = await privateFolder();
  const dataDir = join(home.path, 'data');
  const service = runService({ DATA_DIR: dataDir });
  await hasSaid(service, /is ready/);
  expect(await serverOf(dataDir)).toBeGreaterThan(0);
  service.child.kill('SIGTERM');
  expect((await service.ended).code).toBe(0);
  expect(await serverOf(dataDir)).toBeUndefined();
  await home.remove();
});
