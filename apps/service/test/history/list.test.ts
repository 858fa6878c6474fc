import { HistoryPage, type Problem } from '@frontdesk/contract';
import { expect } from 'vitest';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { ago, pastCall } from '../support/records.ts';
import { request } from '../support/request.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna', 'boris'] });

const listAs =
  ({ url }: { url: string }, { cookie }: { cookie: string }) =>
  async (query: Record<string, string> = {}) => {
    const answer = await request<unknown>(
      `${url}/api/v1/console/calls?${new URLSearchParams(query).toString()}`,
      { headers: { cookie } },
    );
    expect(answer.status).toBe(200);
    return HistoryPage.parse(answer.body);
  };

test('calls are listed newest first with what they came to', async ({ desk }) => {
  const old = await pastCall(desk.db, {
    madeAgo: 3600,
    waited: 7,
    talked: 90,
    row: { rating: 4, rating_comment: 'Friendly', browser: 'Firefox 150' },
  });
  const failed = await pastCall(desk.db, {
    madeAgo: 60,
    waited: null,
    row: { end_reason: 'failed', failure: 'video_server_error' },
  });
  const { calls, next_cursor } = await listAs(desk, await signedIn(desk, 'anna'))();
  expect(calls).toMatchObject([
    { id: failed, end_reason: 'failed', failure: 'video_server_error', waited_s: 30, talked_s: null },
    {
      ...{ id: old, waited_s: 7, talked_s: 90, rating: 4, rating_comment: 'Friendly' },
      ...{ operator: { login: 'anna', name: 'Anna' }, browser: 'Firefox 150', failure: null },
    },
  ]);
  expect(next_cursor).toBe(null);
});

test('a call that goes on has neither waited nor talked', async ({ desk }) => {
  const { body } = await call(desk.url);
  const { calls } = await listAs(desk, await signedIn(desk, 'anna'))();
  expect(calls).toMatchObject([{ id: body.id, status: 'ringing', waited_s: null, talked_s: null }]);
});

test('pages follow each other without a gap or a repetition, also through calls of one moment', async ({
  desk,
}) => {
  const at = ago(50);
  const made = [];
  for (let n = 0; n < 7; n += 1) {
    made.push(await pastCall(desk.db, { madeAgo: 100 + n, row: n < 4 ? { created_at: at } : {} }));
  }
  const list = listAs(desk, await signedIn(desk, 'anna'));
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: HistoryPage = await list({ limit: '3', ...(cursor === null ? {} : { cursor }) });
    // Somebody calls while the pages are turned.
    await pastCall(desk.db, { madeAgo: 0 });
    seen.push(...page.calls.map(({ id }) => id));
    cursor = page.next_cursor;
  } while (cursor !== null);
  expect(seen.toSorted()).toEqual(made.toSorted());
  expect(seen.slice(4)).toEqual(made.slice(4));
});

test('each filter leaves what it names', async ({ desk }) => {
  const { db } = desk;
  await db.insertInto('sites').values({ key: 'other', name: 'Other' }).execute();
  await db
    .insertInto('departments')
    .values({
      site_id: (
        await db.selectFrom('sites').select('id').where('key', '=', 'other').executeTakeFirstOrThrow()
      ).id,
      key: 'help',
      name: 'Help',
    })
    .execute();
  const sales = await pastCall(db, { madeAgo: 100, department: 'sales' });
  const help = await pastCall(db, { madeAgo: 200, site: 'other', department: 'help', operator: 'boris' });
  const missed = await pastCall(db, {
    ...{ madeAgo: 300, waited: null },
    row: {
      note: 'Wants a refund',
      end_reason: 'no_answer',
      visitor_reference: '100%_K-17\\',
      visitor_email: 'm@example.com',
    },
  });
  await db.updateTable('operators').set({ role: 'supervisor' }).where('login', '=', 'anna').execute();
  const list = listAs(desk, await signedIn(desk, 'anna'));
  const cases: [Record<string, string>, string[]][] = [
    [{}, [sales, help, missed]],
    [{ site: 'shop' }, [sales, missed]],
    [{ site: 'nowhere' }, []],
    [{ department: 'help' }, [help]],
    [{ operator: 'boris' }, [help]],
    [{ outcome: 'no_answer' }, [missed]],
    [{ from: ago(250).toISOString() }, [sales, help]],
    [{ to: ago(150).toISOString() }, [help, missed]],
    [{ from: ago(250).toISOString(), to: ago(150).toISOString() }, [help]],
    [{ q: 'k-17' }, [missed]],
    [{ q: '%_K' }, [missed]],
    [{ q: '17\\' }, [missed]],
    [{ q: '%x' }, []],
    [{ q: 'EXAMPLE' }, [missed]],
    [{ q: 'refund' }, [missed]],
    [{ q: ' maria ' }, [sales, help, missed]],
    [{ q: '' }, [sales, help, missed]],
    [{ site: 'shop', q: 'maria', outcome: 'completed' }, [sales]],
  ];
  for (const [query, expected] of cases) {
    expect(
      (await list(query)).calls.map(({ id }) => id),
      JSON.stringify(query),
    ).toEqual(expected);
  }
});

test('the filter by operator finds whoever was in the call, not whom it only rang', async ({ desk }) => {
  const { db } = desk;
  const [anna, boris] = [await signedIn(desk, 'anna'), await signedIn(desk, 'boris')];
  const states = ['finished', 'missed', 'declined', 'cancelled', 'answered'] as const;
  const calls = new Map<string, string>();
  for (const [n, state] of states.entries()) {
    const call_id = await pastCall(db, { madeAgo: 100 + n, operator: 'anna' });
    calls.set(state, call_id);
    const ring = { call_id, operator_id: boris.id, rung_at: ago(100), joined_at: ago(50) };
    await db
      .insertInto('call_rings')
      .values({ ...ring, state })
      .execute();
  }
  const { calls: found } = await listAs(desk, anna)({ operator: 'boris' });
  expect(found.map(({ id }) => id)).toEqual([calls.get('finished'), calls.get('answered')]);
  expect((await listAs(desk, anna)({ operator: 'anna' })).calls).toHaveLength(states.length);
});

test('an operator sees calls of their departments and their own, a supervisor all', async ({ desk }) => {
  const { db } = desk;
  const elsewhere = await db
    .insertInto('departments')
    .columns(['site_id', 'key', 'name'])
    .expression(
      db.selectFrom('sites').select((s) => ['id', s.val('help').as('key'), s.val('Help').as('name')]),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  const mine = await pastCall(db, { madeAgo: 10, department: 'sales', operator: 'boris' });
  const answered = await pastCall(db, { madeAgo: 20, row: { department_id: elsewhere.id } });
  const theirs = await pastCall(db, { madeAgo: 30, operator: 'boris', row: { department_id: elsewhere.id } });
  const anybodys = await pastCall(db, { madeAgo: 40, operator: 'boris' });
  const anna = await signedIn(desk, 'anna');
  const idsFor = async () => (await listAs(desk, anna)()).calls.map(({ id }) => id);
  expect(await idsFor()).toEqual([mine, answered, anybodys]);
  await db.updateTable('operators').set({ role: 'supervisor' }).where('login', '=', 'anna').execute();
  expect(await idsFor()).toEqual([mine, answered, theirs, anybodys]);
});

test('what is no filter is refused', async ({ desk }) => {
  const { cookie } = await signedIn(desk, 'anna');
  const odd = [
    'cursor=x',
    'limit=0',
    'limit=201',
    'limit=many',
    'from=yesterday',
    'outcome=fine',
    'format=xls',
  ];
  const more = ['q=a%00b', 'q=a&q=b', 'site=', 'from=0000-01-01T00:00:00Z', 'status=nope', 'status=ended'];
  for (const query of [...odd, ...more]) {
    const answer = await request<Problem>(`${desk.url}/api/v1/console/calls?${query}`, {
      headers: { cookie },
    });
    const errors = [{ path: query.split('=')[0] }];
    expect(answer, query).toMatchObject({ status: 400, body: { code: 'invalid_request', errors } });
  }
});

test('a cursor that was never given leads to an empty page', async ({ desk }) => {
  await pastCall(desk.db);
  const list = listAs(desk, await signedIn(desk, 'anna'));
  expect(await list({ cursor: crypto.randomUUID() })).toEqual({ calls: [], next_cursor: null });
});

test('a number is found by its digits, however it and the question are written', async ({ desk }) => {
  const two = [];
  for (const visitor_phone of ['+49 30 555', '+4930555']) {
    two.push(await pastCall(desk.db, { row: { visitor_phone } }));
  }
  await pastCall(desk.db, { row: { visitor_phone: '040 1' } });
  const list = listAs(desk, await signedIn(desk, 'anna'));
  for (const q of ['4930555', '+49 30 555', '(30) 55-5', '555']) {
    const { calls } = await list({ q });
    expect(calls.map(({ id }) => id).toSorted()).toEqual(two.toSorted());
  }
  expect((await list({ q: '-' })).calls).toEqual([]);
});
