import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, vi } from 'vitest';
import { callsCsv } from '../../src/history/calls-csv.ts';
import { listCalls } from '../../src/history/list-calls.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { pastCall } from '../support/records.ts';

const test = testWithDesk({ operators: ['anna'] });

async function download({ url }: Desk, cookie: string, query: string, accept = '*/*') {
  return await fetch(`${url}/api/v1/console/calls${query}`, { headers: { cookie, accept } });
}

test('calls come as a file a spreadsheet can read and a formula cannot hide in', async ({ desk }) => {
  const id = await pastCall(desk.db, {
    department: 'sales',
    row: {
      visitor_name: '=HYPERLINK("https://evil.example")',
      visitor_phone: '+49 30 1234',
      visitor_reference: '-1',
      topic: '@home, "again"',
      rating_comment: 'Two\nlines',
      tags: ['order', 'late'],
    },
  });
  const { cookie } = await signedIn(desk, 'anna');
  const answer = await download(desk, cookie, '?format=csv');
  expect(answer.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="calls.csv"');
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [header = '', row = '', ...rest] = bytes.toString('utf8').slice(1).split('\r\n');
  expect(header.split(',')).toEqual(
    expect.arrayContaining(['id', 'waited_s', 'visitor_name', 'rating_comment']),
  );
  expect(rest).toEqual(['']);
  expect(row).toMatch(new RegExp(`^${id},`));
  expect(row).toContain(
    `,5,60,"'=HYPERLINK(""https://evil.example"")",,'+49 30 1234,'-1,"'@home, ""again""",`,
  );
  expect(row).toContain(',"order, late",');
  expect(row).toMatch(/,"Two\nlines"$/);
});

test('a browser that prefers CSV gets it, filters count, and without calls there is the header alone', async ({
  desk,
}) => {
  await pastCall(desk.db);
  const { cookie } = await signedIn(desk, 'anna');
  const answer = await download(desk, cookie, '?outcome=failed', 'text/csv');
  expect((await answer.text()).split('\r\n')).toHaveLength(2);
  const json = await download(desk, cookie, '?format=json', 'text/csv');
  expect(json.headers.get('content-type')).toContain('application/json');
});

test('a long file holds every call once', async ({ desk }) => {
  const id = await pastCall(desk.db, { madeAgo: 10_000 });
  await sql`insert into calls (id, site_id, request_hash, status, end_reason, visitor_name, created_at, ended_at)
    select gen_random_uuid(), site_id, 'past', 'ended', 'abandoned', 'Maria', created_at - n / 2 * interval '1 s', now()
    from calls, generate_series(1, 1200) n where id = ${id}`.execute(desk.db);
  const { cookie } = await signedIn(desk, 'anna');
  const text = await (await download(desk, cookie, '?format=csv&limit=1')).text();
  const ids = text
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((row) => row.split(',')[0]);
  expect(ids).toHaveLength(1201);
  expect(new Set(ids).size).toBe(1201);
});

test('no more calls are read than the reader takes', async ({ desk }) => {
  const id = await pastCall(desk.db);
  const { calls } = await listCalls(desk.ctx, await operatorRow(desk, 'anna'), { limit: 1 });
  expect(calls[0]?.id).toBe(id);
  let taken = 0;
  let left = false;
  async function* endless() {
    try {
      for (;;) {
        taken += 1;
        yield* calls;
      }
    } finally {
      left = true;
    }
  }
  const file = callsCsv(endless());
  await once(file, 'readable');
  await setImmediate();
  const before = taken;
  for (let turn = 0; turn < 20; turn += 1) await setImmediate();
  expect(taken).toBe(before);
  file.destroy();
  await vi.waitFor(() => expect(left).toBe(true));
});

const operatorRow = ({ db }: Desk, login: string) =>
  db.selectFrom('operators').selectAll().where('login', '=', login).executeTakeFirstOrThrow();
