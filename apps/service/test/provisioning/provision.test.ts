import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { provisioned, provision as provisionInto, SHOP } from '../support/provision.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createDatabase();
});
afterEach(() => database.drop());

const provision = (content: unknown) => provisionInto(database.db, content);
const everything = () => provisioned(database.db);

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
  await Promise.all([provision(SHOP), provision(SHOP)]);
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
