import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { applyProvision } from '../../src/provisioning/apply-provision.ts';
import { ProvisionError } from '../../src/provisioning/provision-error.ts';
import { readProvisionFile } from '../../src/provisioning/read-provision-file.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createDatabase();
});
afterEach(() => database.drop());

const FOLDER = mkdtempSync(join(tmpdir(), 'frontdesk-provision-'));
const FILE = join(FOLDER, 'provision.json');
afterAll(() => rmSync(FOLDER, { recursive: true }));
async function provision(content: unknown): Promise<string[]> {
  writeFileSync(FILE, typeof content === 'string' ? content : JSON.stringify(content));
  return await applyProvision(database.db, await readProvisionFile(FILE));
}
async function faultsOf(content: unknown): Promise<readonly string[]> {
  try {
    await provision(content);
    return [];
  } catch (error) {
    if (error instanceof ProvisionError) return error.lines;
    throw error;
  }
}

const SHOP = {
  sites: [
    {
      ...{
        key: 'demo-shop',
        name: 'Demo shop',
        origins: ['http://localhost:4000'],
        timezone: 'Europe/Berlin',
      },
      ...{ hours: null, queue: true, ring_timeout_s: 20, routing: 'one_by_one', max_call_minutes: 60 },
      departments: [{ key: 'sales', name: 'Sales', operators: ['anna', 'boris'] }],
    },
  ],
  operators: [
    { login: 'anna', name: 'Anna', trueconf_id: 'anna', password: 'secret of Anna', role: 'operator' },
    { login: 'boris', name: 'Boris', password: 'secret of Boris' },
  ],
};

async function everything(): Promise<unknown> {
  const { db } = database;
  return {
    sites: await db.selectFrom('sites').selectAll().orderBy('id').execute(),
    departments: await db.selectFrom('departments').selectAll().orderBy('id').execute(),
    operators: await db.selectFrom('operators').selectAll().orderBy('id').execute(),
    members: await db.selectFrom('department_operators').selectAll().orderBy('operator_id').execute(),
  };
}

async function members(): Promise<string[]> {
  const rows = await database.db
    .selectFrom('department_operators')
    .innerJoin('operators', 'operators.id', 'operator_id')
    .select('login')
    .orderBy('login')
    .execute();
  return rows.map(({ login }) => login);
}

test('applied again it changes nothing, hashes of passwords included', async () => {
  await provision(SHOP);
  const before = await everything();
  await provision(SHOP);
  expect(await everything()).toEqual(before);
});

test('several nodes may apply it at once', async () => {
  writeFileSync(FILE, JSON.stringify(SHOP));
  const file = await readProvisionFile(FILE);
  await Promise.all([applyProvision(database.db, file), applyProvision(database.db, file)]);
  expect(await members()).toEqual(['anna', 'boris']);
});

test('what is left out keeps its value, or has its default', async () => {
  await provision(SHOP);
  await provision({
    sites: [
      {
        ...{
          key: 'demo-shop',
          name: 'The shop',
          accent: '#0b6b4f',
          recording: 'on',
          consent_text: 'I agree.',
        },
        texts: { de: { launcher: 'Fragen Sie uns' } },
        form: [{ field: 'email', required: true }, { field: 'topic' }],
        own_fields: [{ key: 'size', kind: 'choice', label: 'Size', options: ['S', 'M'] }],
        phone: '+49 30 1234567',
      },
      { key: 'bare', name: 'Bare' },
    ],
  });
  const sites = await database.db.selectFrom('sites').selectAll().orderBy('key').execute();
  expect(sites).toMatchObject([
    {
      key: 'bare',
      origins: [],
      timezone: 'UTC',
      hours: null,
      queue: true,
      ring_timeout_s: 20,
      routing: 'one_by_one',
      recording: 'off',
      consent_text: null,
      texts: {},
      form: [],
      own_fields: [],
      phone: null,
    },
    {
      key: 'demo-shop',
      name: 'The shop',
      origins: ['http://localhost:4000'],
      timezone: 'Europe/Berlin',
      accent: '#0b6b4f',
      recording: 'on',
      consent_text: 'I agree.',
      texts: { de: { launcher: 'Fragen Sie uns' } },
      form: [
        { field: 'email', required: true },
        { field: 'topic', required: false },
      ],
      own_fields: [{ key: 'size', kind: 'choice', label: 'Size', options: ['S', 'M'], required: false }],
      phone: '+49 30 1234567',
    },
  ]);
  expect(await members()).toEqual(['anna', 'boris']);
  const boris = await database.db
    .selectFrom('operators')
    .selectAll()
    .where('login', '=', 'boris')
    .executeTakeFirst();
  expect(boris).toMatchObject({ trueconf_id: 'boris', role: 'operator' });
});

test('a department may name somebody who does not exist yet: left out, told, and there the next time', async () => {
  const [anna, boris] = SHOP.operators;
  const line = 'site demo-shop, department sales: no operator has the login boris; left out';
  expect(await provision({ ...SHOP, operators: [anna] })).toEqual([line]);
  expect(await members()).toEqual(['anna']);

  await provision({ operators: [boris] });
  expect(await provision({ ...SHOP, operators: [] })).toEqual([]);
  expect(await members()).toEqual(['anna', 'boris']);
});

test("a department's operators are those of the file", async () => {
  await provision(SHOP);
  await provision({
    sites: [
      { key: 'demo-shop', name: 'S', departments: [{ key: 'sales', name: 'Sales', operators: ['boris'] }] },
    ],
  });
  expect(await members()).toEqual(['boris']);
  await provision({
    sites: [{ key: 'demo-shop', name: 'S', departments: [{ key: 'sales', name: 'Sales', operators: [] }] }],
  });
  expect(await members()).toEqual([]);
});

test('a new password ends the sessions that the old one opened', async () => {
  await provision(SHOP);
  const { id } = await database.db
    .selectFrom('operators')
    .select('id')
    .where('login', '=', 'anna')
    .executeTakeFirstOrThrow();
  const open = { id_hash: 'x', operator_id: id, expires_at: new Date(Date.now() + 60_000) };
  await database.db.insertInto('sessions').values(open).execute();
  await provision(SHOP);
  expect(await database.db.selectFrom('sessions').selectAll().execute()).toHaveLength(1);
  await provision({ operators: [{ login: 'anna', name: 'Anna', password: 'another' }] });
  expect(await database.db.selectFrom('sessions').selectAll().execute()).toEqual([]);
});

test('a byte order mark, as editors on Windows write it, is no fault', async () => {
  await provision(`\uFEFF${JSON.stringify(SHOP)}`);
  expect(await members()).not.toEqual([]);
});

test('days may be written out', async () => {
  const hours = [{ days: ['Monday', 'TUE', 'sun'], from: '09:00', to: '24:00' }];
  await provision({ sites: [{ key: 'a', name: 'A', hours }] });
  const site = await database.db.selectFrom('sites').select('hours').executeTakeFirst();
  expect(site?.hours).toEqual([{ days: ['mon', 'tue', 'sun'], from: '09:00', to: '24:00' }]);
});

test('a consent text may be as long, and in as many lines, in another language', async () => {
  const consent_text = `Ich bin einverstanden.\n${'ä'.repeat(977)}`;
  await provision({ sites: [{ key: 'a', name: 'A', consent_text, texts: { de: { consent_text } } }] });
  const site = await database.db.selectFrom('sites').select(['consent_text', 'texts']).executeTakeFirst();
  expect(site).toEqual({ consent_text, texts: { de: { consent_text } } });
});

test('holidays are days of one year or of every year, closed unless hours are named', async () => {
  const eve = { date: '12-24', hours: [{ from: '09:00', to: '12:00' }] };
  const holidays = [eve, { date: '12-25', until: '01-06' }, { date: '2028-02-29' }];
  await provision({ sites: [{ key: 'a', name: 'A', holidays }] });
  const site = await database.db.selectFrom('sites').select('holidays').executeTakeFirst();
  expect(site?.holidays).toEqual([eve, { ...holidays[1], hours: [] }, { ...holidays[2], hours: [] }]);
});

test('the picture of an operator is kept until it is changed or taken away', async () => {
  const pictureOf = async (entry: object) => {
    await provision({ operators: [{ login: 'anna', name: 'Anna', ...entry }] });
    const anna = await database.db.selectFrom('operators').select('picture_url').executeTakeFirst();
    return anna?.picture_url;
  };
  expect(await pictureOf({})).toBeNull();
  expect(await pictureOf({ picture_url: 'https://shop.example/anna.jpg' })).toBe(
    'https://shop.example/anna.jpg',
  );
  expect(await pictureOf({})).toBe('https://shop.example/anna.jpg');
  expect(await pictureOf({ picture_url: `/${'a'.repeat(1999)}` })).toHaveLength(2000);
  expect(await pictureOf({ picture_url: null })).toBeNull();
});

const NO_PICTURE =
  /^operators\[0\]\.picture_url: must be a web address such as .*, or a path such as .*; 2,000 characters at most$/;
const picture = (picture_url: string) => ({ operators: [{ login: 'anna', name: 'Anna', picture_url }] });

describe('each fault is one line with its place, and nothing is applied', () => {
  const site = (more: object) => ({ operators: SHOP.operators, sites: [{ key: 'a', name: 'A', ...more }] });
  it.each<[string, unknown, string | RegExp]>([
    ['not JSON', '{"operators": [{"password": "secret", }', /^the file is not JSON; the fault is at /],
    ['not an object', '[]', /^the file: /],
    ['an unknown setting', site({ colour: 'red' }), 'sites[0]: there is no setting colour here'],
    ['an unknown setting at the top', { site: [] }, 'the file: there is no setting site here'],
    ['a key in capitals', { sites: [{ key: 'Shop', name: 'Shop' }] }, /^sites\[0\]\.key: must be lower-case/],
    [
      'an origin with a path',
      site({ origins: ['https://shop.example/'] }),
      /^sites\[0\]\.origins\[0\]: must be an origin/,
    ],
    ['an origin for all', site({ origins: ['*'] }), /^sites\[0\]\.origins\[0\]: must be an origin/],
    ['no such zone', site({ timezone: 'Berlin' }), /^sites\[0\]\.timezone: must be a time zone/],
    ['an offset for a zone', site({ timezone: '+02:00' }), /^sites\[0\]\.timezone: must be a time zone/],
    [
      'no such day',
      site({ hours: [{ days: ['someday'], from: '09:00', to: '17:00' }] }),
      /^sites\[0\]\.hours\[0\]\.days\[0\]: /,
    ],
    [
      'no such time',
      site({ hours: [{ days: ['mon'], from: '9', to: '17:00' }] }),
      /^sites\[0\]\.hours\[0\]\.from: /,
    ],
    [
      'no such date',
      site({ holidays: [{ date: '2026-02-29' }] }),
      /^sites\[0\]\.holidays\[0\]\.date: must be a date/,
    ],
    [
      'holidays that end before they begin',
      site({ holidays: [{ date: '2026-12-25', until: '2026-12-24' }] }),
      /^sites\[0\]\.holidays\[0\]\.until: must be a date after/,
    ],
    [
      'holidays half of one year, half of every year',
      site({ holidays: [{ date: '12-25', until: '2026-12-26' }] }),
      /^sites\[0\]\.holidays\[0\]\.until: must be a date after/,
    ],
    [
      'a name with a control character',
      { sites: [{ key: 'a', name: 'A\0' }] },
      'sites[0].name: must not hold control characters',
    ],
    [
      'a consent text in another language that is too long',
      site({ texts: { de: { consent_text: 'ä'.repeat(1001) } } }),
      /^sites\[0\]\.texts\.de\.consent_text: /,
    ],
    [
      'a label in two lines',
      site({ texts: { de: { field_size: 'Größe\nin cm' } } }),
      'sites[0].texts.de.field_size: must not hold control characters',
    ],
    [
      'what names no text',
      site({ texts: { de: { 'field-size': 'Größe' } } }),
      /^sites\[0\]\.texts\.de\.field-size: /,
    ],
    ['no such routing', site({ routing: 'random' }), /^sites\[0\]\.routing: /],
    ['no such role', { operators: [{ login: 'a', name: 'A', role: 'boss' }] }, /^operators\[0\]\.role: /],
    [
      'a password that is none',
      { operators: [{ login: 'a', name: 'A', password: 5 }] },
      /^operators\[0\]\.password: /,
    ],
    ...[
      'ftp://shop.example/a.png',
      'javascript:alert(1)',
      'data:image/png;base64,AA',
      'anna.png',
      '//other.example/a',
    ].map((url): [string, unknown, RegExp] => [`a picture at ${url}`, picture(url), NO_PICTURE]),
    ['a picture with a line break in its address', picture('https://shop.example/a\n.png'), NO_PICTURE],
    ['a picture at no address', picture(''), NO_PICTURE],
    ['a picture with a very long address', picture(`/${'a'.repeat(2000)}`), NO_PICTURE],
    [
      'two sites of one key',
      {
        sites: [
          { key: 'a', name: 'A' },
          { key: 'a', name: 'B' },
        ],
      },
      'sites[1].key: is there twice',
    ],
    [
      'two operators of one login',
      { operators: [SHOP.operators[0], SHOP.operators[0]] },
      'operators[1].login: is there twice',
    ],
  ])('%s', async (_, content, expected) => {
    const faults = await faultsOf(content);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
    expect(faults.join()).not.toContain('secret');
    expect(await everything()).toEqual({ sites: [], departments: [], operators: [], members: [] });
  });

  it('all of them together', async () => {
    expect(
      await faultsOf({ sites: [{ key: 'A', name: '' }], operators: [{ login: 'x y', name: 'X' }] }),
    ).toHaveLength(3);
  });

  it('a file that is not there', async () => {
    await expect(readProvisionFile('/nowhere.json')).rejects.toThrow(/cannot be read.*PROVISION_FILE/);
  });
});
