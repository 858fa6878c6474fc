import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { buildTestApp, type TestApp } from '../support/app.ts';
import { seedSite } from '../support/seed-site.ts';

let service: TestApp;
beforeEach(async () => {
  service = await buildTestApp();
});
afterEach(() => service.close());

const ask = (headers = {}) => service.app.inject({ url: '/api/v1/sites/shop', headers });

/** An operator's row as it has to be for the case; `ringing` puts a call of ours before them. */
const CASES: [
  string,
  {
    presence: 'available' | 'away' | 'signed_out';
    seen?: number;
    trueconf: number | null;
    ringing?: boolean;
  },
  boolean,
  string,
][] = [
  ['available at the console', { presence: 'available', seen: 10, trueconf: 0 }, true, 'open'],
  [
    'the console was left open and is gone',
    { presence: 'available', seen: 60, trueconf: 0 },
    true,
    'nobody_available',
  ],
  ['online in TrueConf', { presence: 'signed_out', trueconf: 1 }, true, 'open'],
  ['status unknown', { presence: 'signed_out', trueconf: null }, true, 'open'],
  ['status unknown, but away', { presence: 'away', seen: 10, trueconf: null }, true, 'nobody_available'],
  ['online, but away', { presence: 'away', seen: 10, trueconf: 1 }, true, 'nobody_available'],
  ['offline', { presence: 'signed_out', trueconf: 0 }, true, 'nobody_available'],
  [
    'in a call of ours, with a queue',
    { presence: 'available', seen: 10, trueconf: 0, ringing: true },
    true,
    'busy',
  ],
  [
    'in a call of ours, without',
    { presence: 'available', seen: 10, trueconf: 0, ringing: true },
    false,
    'nobody_available',
  ],
  ['in a call of TrueConf', { presence: 'signed_out', trueconf: 5 }, true, 'busy'],
];

describe('whether a press can lead to a conversation', () => {
  it.each(CASES)('%s', async (_, { presence, seen, trueconf, ringing }, queue, expected) => {
    await seedSite(service.db, { queue });
    await service.db
      .updateTable('operators')
      .set({
        presence,
        trueconf_status: trueconf,
        console_seen_at: seen === undefined ? null : new Date(Date.now() - seen * 1000),
      })
      .execute();
    if (ringing === true) await ringAnna();
    expect((await ask()).json().availability).toBe(expected);
  });

  it('outside the hours it is closed, whoever is there', async () => {
    const yesterday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
      Date.now() - 86_400_000,
    );
    await seedSite(service.db, {
      hours: [{ days: [yesterday], from: '09:00', to: '17:00' }],
      timezone: 'UTC',
    });
    const site = (await ask()).json();
    expect(site.availability).toBe('closed');
    expect(new Date(site.opens_at).getTime()).toBeGreaterThan(Date.now());
    expect(site.opens_at).toMatch(/T09:00:00/);
  });
});

test('on a holiday it is closed until the day after', async () => {
  const today = new Date().toISOString().slice(0, 10);
  await seedSite(service.db, { hours: null, holidays: [{ date: today }], timezone: 'UTC' });
  const site = (await ask()).json();
  expect(site).toMatchObject({ availability: 'closed', holidays: [{ date: today, hours: [] }] });
  expect(Date.parse(site.opens_at)).toBe(Date.parse(today) + 86_400_000);
});

test('a browser asks again and is told that nothing has changed', async () => {
  await seedSite(service.db, { accent: '#0b6b4f' });
  const first = await ask();
  expect(first.json()).toEqual({
    key: 'shop',
    name: 'Shop',
    departments: [{ key: 'sales', name: 'Sales' }],
    availability: 'open',
    opens_at: null,
    estimated_wait_s: null,
    timezone: 'UTC',
    hours: null,
    holidays: [],
    texts: {},
    form: [],
    own_fields: [],
    phone: null,
    recording: 'off',
    consent_text: null,
    theme: { accent: '#0b6b4f' },
  });
  expect(first.headers['cache-control']).toBe('public, max-age=5');
  const again = await ask({ 'if-none-match': first.headers.etag });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  await service.db.updateTable('operators').set({ presence: 'away' }).execute();
  expect((await ask({ 'if-none-match': first.headers.etag })).statusCode).toBe(200);
});

async function ringAnna(): Promise<void> {
  const { id: site_id } = await service.db.selectFrom('sites').select('id').executeTakeFirstOrThrow();
  const { id: operator_id } = await service.db.selectFrom('operators').select('id').executeTakeFirstOrThrow();
  const id = crypto.randomUUID();
  await service.db
    .insertInto('calls')
    .values({ id, site_id, request_hash: '', status: 'ringing', visitor_name: 'Maria' })
    .execute();
  await service.db.insertInto('call_rings').values({ call_id: id, operator_id, state: 'ringing' }).execute();
}
