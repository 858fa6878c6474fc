import { sql } from 'kysely';
import { expect } from 'vitest';
import { rateCall } from '../../src/calls/rate-call.ts';
import { forgetOldRecords } from '../../src/retention/forget-old-records.ts';
import { askForCallback } from '../support/callbacks.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { ago, pastCall } from '../support/records.ts';

const test = testWithDesk({ operators: ['anna'] });
const DAY_S = 86_400;
const WORDS = {
  visitor_name: 'Zaphod Words',
  visitor_email: 'zaphod@words.example',
  visitor_phone: '+49 555 010 999',
  visitor_reference: 'words-77',
  topic: 'My words',
  page_url: 'https://shop.example/?words',
  page_title: 'Words',
  page_referrer: 'https://words.example/',
  note: 'Words of the operator',
  rating_comment: 'Words of thanks',
  recording_url: 'https://video.example/words',
  idempotency_key: 'words',
  visitor_address_hash: 'words',
} as const;
const ANSWERS = JSON.stringify([{ label: 'Size', value: 'My words' }]);

const sweepWith = async ({ ctx }: Desk, retentionDays: number | null) =>
  forgetOldRecords({ ...ctx, config: { ...ctx.config, retentionDays } });

const callsOf = ({ db }: Desk) => db.selectFrom('calls').selectAll().orderBy('created_at', 'desc').execute();

test('after so many days nothing of the person is left, and every figure is', async ({ desk }) => {
  const row = { ...WORDS, rating: 4, browser: 'Chrome 156', tags: ['late'] };
  await pastCall(desk.db, { madeAgo: 29 * DAY_S, row: { ...row, idempotency_key: 'other' } });
  await pastCall(desk.db, { madeAgo: 31 * DAY_S, waited: 7, talked: 60, row: { ...row, answers: ANSWERS } });
  await sweepWith(desk, 30);
  const [recent, old] = await callsOf(desk);
  expect(recent).toMatchObject({ ...row, idempotency_key: 'other' });
  expect(JSON.stringify(old)).not.toMatch(/words/i);
  expect(old).toMatchObject({
    ...{ visitor_name: '', rating: 4, browser: 'Chrome 156', tags: ['late'], end_reason: 'completed' },
    ...{ operator_id: recent?.operator_id, anonymised_at: expect.any(Date) },
  });
});

test('unset, everything is kept', async ({ desk }) => {
  await pastCall(desk.db, { madeAgo: 9999 * DAY_S, row: WORDS });
  await sweepWith(desk, null);
  expect(await callsOf(desk)).toMatchObject([WORDS]);
});

test('a call that goes on is not touched, however old', async ({ desk }) => {
  await pastCall(desk.db, {
    madeAgo: 99 * DAY_S,
    row: { ...WORDS, status: 'active', end_reason: null, ended_at: null },
  });
  await sweepWith(desk, 30);
  expect(await callsOf(desk)).toMatchObject([WORDS]);
});

test('requests go with their last change, or when they were due; who still waits there is given up', async ({
  desk,
}) => {
  const words = { name: 'Words', email: 'w@words.example', message: 'Words' };
  const [old, due, recent] = [
    await askForCallback(desk, words),
    await askForCallback(desk, words),
    await askForCallback(desk, words),
  ];
  const set = (id: string, columns: { updated_at: Date; due_at?: Date }) =>
    desk.db.updateTable('callbacks').set(columns).where('id', '=', id).execute();
  await set(old, { updated_at: ago(31 * DAY_S) });
  await set(due, { updated_at: ago(31 * DAY_S), due_at: ago(-DAY_S) });
  await set(recent, { updated_at: ago(29 * DAY_S) });
  await sweepWith(desk, 30);
  const rows = await desk.db.selectFrom('callbacks').selectAll().execute();
  const gone = rows.filter(({ name }) => name === '');
  expect(gone.map(({ id }) => id)).toEqual([old]);
  expect(JSON.stringify(gone)).not.toMatch(/words/i);
  expect(gone[0]).toMatchObject({ state: 'cancelled', phone: null });
});

test('more than one batch, and several nodes at once', async ({ desk }) => {
  const id = await pastCall(desk.db, { madeAgo: 40 * DAY_S, row: WORDS });
  await sql`insert into calls (id, site_id, request_hash, status, end_reason, visitor_name, created_at, ended_at)
    select gen_random_uuid(), site_id, 'past', 'ended', 'abandoned', 'Words', created_at, ended_at
    from calls, generate_series(1, 1100) where id = ${id}`.execute(desk.db);
  await Promise.all([sweepWith(desk, 30), sweepWith(desk, 30), sweepWith(desk, 30)]);
  const left = await desk.db.selectFrom('calls').select('id').where('visitor_name', '<>', '').execute();
  expect(left).toEqual([]);
});

test('what is said of a call afterwards is taken from it in its turn', async ({ desk }) => {
  const id = await pastCall(desk.db, { madeAgo: 31 * DAY_S, row: WORDS });
  await sweepWith(desk, 30);
  await rateCall(desk.ctx, id, { rating: 2, comment: 'More words' });
  expect(await callsOf(desk)).toMatchObject([{ rating_comment: 'More words' }]);
  await sweepWith(desk, 30);
  expect(await callsOf(desk)).toMatchObject([{ rating: 2, rating_comment: null }]);
});
