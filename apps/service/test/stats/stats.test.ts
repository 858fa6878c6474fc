import { type Problem, Stats } from '@frontdesk/contract';
import { expect } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { pastCall } from '../support/records.ts';
import { request } from '../support/request.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna', 'boris'] });

async function supervisor(desk: Desk) {
  await desk.db.updateTable('operators').set({ role: 'supervisor' }).where('login', '=', 'boris').execute();
  const { cookie } = await signedIn(desk, 'boris');
  const ask = (query: Record<string, string>) =>
    request<Stats & Pick<Problem, 'code' | 'errors'>>(
      `${desk.url}/api/v1/console/stats?${new URLSearchParams(query)}`,
      {
        headers: { cookie },
      },
    );
  return { ask, figures: async (query: Record<string, string> = {}) => Stats.parse((await ask(query)).body) };
}

const NINE = Date.parse('2026-03-02T09:00:00Z');
const DAY = { from: '2026-03-02T08:30:00Z', to: '2026-03-02T12:00:00Z' };
/** Made so many minutes after nine. */
const at = (minutes: number) => ({ madeAgo: (Date.now() - NINE) / 1000 - minutes * 60 });

test('figures of a morning, worked out by hand', async ({ desk }) => {
  const { db } = desk;
  await pastCall(db, { ...at(1), waited: 10, talked: 60 });
  await pastCall(db, { ...at(2), waited: 20, talked: 120 });
  await pastCall(db, { ...at(3), waited: 30, talked: 180 });
  await pastCall(db, { ...at(4), waited: null, row: { end_reason: 'abandoned' } });
  await pastCall(db, { ...at(65), waited: null, row: { end_reason: 'no_answer' } });
  await pastCall(db, {
    ...at(66),
    waited: null,
    row: { end_reason: 'failed', failure: 'video_server_error' },
  });
  // An operator on the way in hung up.
  await pastCall(db, { ...at(67), waited: null, row: { end_reason: 'completed' } });
  // Outside the range.
  await pastCall(db, { ...at(-31), waited: 3000 });
  await pastCall(db, { ...at(180), waited: 3000 });
  const { figures } = await supervisor(desk);
  const { totals, hours, ...rest } = await figures(DAY);
  expect(rest).toMatchObject({ within_s: 20, timezone: 'UTC', from: '2026-03-02T08:30:00.000Z' });
  expect(totals).toEqual({
    ...{ offered: 7, answered: 3, abandoned: 1, no_answer: 2, failed: 1 },
    ...{ average_wait_s: 20, longest_wait_s: 30, average_talk_s: 120 },
    service_level: 2 / 7,
  });
  const empty = { offered: 0, answered: 0, abandoned: 0, average_wait_s: null, service_level: null };
  expect(hours).toEqual([
    { at: '2026-03-02T08:00:00.000Z', ...empty },
    {
      at: '2026-03-02T09:00:00.000Z',
      ...{ offered: 4, answered: 3, abandoned: 1, average_wait_s: 20, service_level: 0.5 },
    },
    { at: '2026-03-02T10:00:00.000Z', ...empty, offered: 3, service_level: 0 },
    { at: '2026-03-02T11:00:00.000Z', ...empty },
  ]);
  expect((await figures({ ...DAY, within_s: '30' })).totals.service_level).toBe(3 / 7);
  expect((await figures({ ...DAY, within_s: '9' })).totals.service_level).toBe(0);
});

test('without calls there is nothing to divide', async ({ desk }) => {
  const { figures } = await supervisor(desk);
  const { totals, failures } = await figures(DAY);
  expect(totals).toMatchObject({
    offered: 0,
    average_wait_s: null,
    longest_wait_s: null,
    service_level: null,
  });
  expect(failures).toEqual([]);
});

test('a call that waits is not counted until it is decided; a call back never is', async ({ desk }) => {
  const { figures } = await supervisor(desk);
  const { body } = await call(desk.url);
  const today = { from: new Date(Date.now() - 3_600_000).toISOString() };
  expect((await figures(today)).totals.offered).toBe(0);
  await visitor(desk.url, body).hangUp();
  expect((await figures(today)).totals).toMatchObject({ offered: 1, abandoned: 1 });
  const { id } = await desk.db
    .insertInto('callbacks')
    .values({ id: crypto.randomUUID(), site_id: 1, name: 'Maria' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await pastCall(desk.db, { madeAgo: 30, waited: 2, row: { callback_id: id } });
  expect((await figures(today)).totals).toMatchObject({ offered: 1, answered: 0 });
});

test('site and department narrow it down, and hours follow the site’s clocks', async ({ desk }) => {
  const { db } = desk;
  await db.updateTable('sites').set({ timezone: 'Asia/Kolkata' }).execute();
  await pastCall(db, { ...at(1), department: 'sales' });
  await pastCall(db, { ...at(40) });
  const { figures, ask } = await supervisor(desk);
  expect((await figures({ ...DAY, department: 'sales' })).totals.offered).toBe(1);
  const { timezone, hours, totals } = await figures({ ...DAY, site: 'shop' });
  expect([timezone, totals.offered]).toEqual(['Asia/Kolkata', 2]);
  expect(hours.map(({ at: hour, offered }) => [hour.slice(11, 16), offered])).toEqual([
    ...[
      ['08:30', 1],
      ['09:30', 1],
      ['10:30', 0],
      ['11:30', 0],
    ],
  ]);
  expect((await ask({ site: 'nowhere' })).body.code).toBe('site_not_found');
});

test('hours and the day follow the clocks that are asked for, and others where the database lacks those', async ({
  desk,
}) => {
  const { figures } = await supervisor(desk);
  const { timezone, hours } = await figures({ ...DAY, timezone: 'Asia/Kolkata' });
  expect([timezone, hours[0]?.at]).toEqual(['Asia/Kolkata', '2026-03-02T08:30:00.000Z']);
  const today = await figures({ to: DAY.to, timezone: 'Asia/Vladivostok' });
  expect(today.from).toBe('2026-03-01T14:00:00.000Z');
  await desk.db.updateTable('sites').set({ timezone: 'Europe/Berlin' }).execute();
  // A name from before 2020, which Intl still has.
  expect((await figures({ ...DAY, site: 'shop', timezone: 'SystemV/PST8' })).timezone).toBe('Europe/Berlin');
});

test.for([{ timezone: 'Mars/X' }, { timezone: '' }, { status: 'nope' }, { site: 'A B' }])(
  'what cannot be asked is refused by its name: %j',
  async (wrong, { desk }) => {
    const { ask } = await supervisor(desk);
    const { status, body } = await ask({ ...DAY, ...wrong });
    expect([status, body.code]).toEqual([400, 'invalid_request']);
    expect(body.errors?.map(({ path }) => path)).toEqual(Object.keys(wrong));
  },
);

test('failures are counted by site, browser and problem', async ({ desk }) => {
  const failed = (code: 'video_server_error' | 'nobody_available', browser: string | null) =>
    pastCall(desk.db, { ...at(1), waited: null, row: { end_reason: 'failed', failure: code, browser } });
  await failed('video_server_error', 'Chrome 156');
  await failed('video_server_error', 'Chrome 156');
  await failed('video_server_error', null);
  const { figures } = await supervisor(desk);
  const shop = { key: 'shop', name: 'Shop' };
  expect((await figures(DAY)).failures).toEqual([
    { site: shop, browser: 'Chrome 156', code: 'video_server_error', count: 2 },
    { site: shop, browser: null, code: 'video_server_error', count: 1 },
  ]);
});

test('a visitor’s browser is kept as name and version', async ({ desk }) => {
  await request(`${desk.url}/api/v1/calls`, {
    method: 'POST',
    headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0' },
    body: { site: 'shop', visitor: { name: 'Maria' } },
  });
  expect(await desk.db.selectFrom('calls').select('browser').execute()).toEqual([{ browser: 'Firefox 150' }]);
});

test('an operator may not, and odd ranges are refused', async ({ desk }) => {
  const { cookie } = await signedIn(desk, 'anna');
  const answer = await request<Problem>(`${desk.url}/api/v1/console/stats`, { headers: { cookie } });
  expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  const { ask } = await supervisor(desk);
  for (const query of [
    { from: DAY.to, to: DAY.from },
    { from: '2026-01-01T00:00:00Z', to: '2026-06-01T00:00:00Z' },
    { from: '0001-01-01T00:00:00Z' },
    { within_s: '0' },
  ]) {
    expect((await ask(query as Record<string, string>)).body.code, JSON.stringify(query)).toBe(
      'invalid_request',
    );
  }
  expect((await ask({ from: '0001-01-01T00:00:00Z', to: '0001-01-02T00:00:00Z', site: 'shop' })).status).toBe(
    200,
  );
});
