import type { EarlierCalls } from '@frontdesk/contract';
import { expect } from 'vitest';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { pastCall } from '../support/records.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk();

test('earlier calls are those of the same reference, e-mail address or number on the site', async ({
  desk,
}) => {
  const anna = await signedIn(desk, 'anna');
  const from = async (visitorFields: object) => {
    const { body } = await call(desk.url, { more: { visitor: { name: 'Maria', ...visitorFields } } });
    await visitor(desk.url, body).hangUp();
    return body.id;
  };
  const byReference = await from({ reference: 'customer 7' });
  const byEmail = await from({ email: 'Maria@example.com' });
  await from({ reference: 'customer 8' });
  await from({});
  const now = await from({ reference: 'customer 7', email: 'maria@example.com' });
  const { body } = await anna.ask<EarlierCalls>('GET', `calls/${now}/earlier`);
  expect(body.calls.map(({ id }) => id)).toEqual([byEmail, byReference]);
  expect((await anna.ask<EarlierCalls>('GET', `calls/${byReference}/earlier`)).body.calls).toEqual([]);
});

test.for(['told with the call', 'kept by an earlier version'])(
  'fields left empty make nobody somebody else: %s',
  async (when, { desk }) => {
    const nothing = { email: ' ', phone: '', reference: '  ' };
    const anna = await signedIn(desk, 'anna');
    for (const name of ['Alice', 'Mallory']) {
      const { body } = await call(desk.url, { more: { visitor: { name, ...nothing } } });
      await visitor(desk.url, body).hangUp();
    }
    const { body } = await call(desk.url, { more: { visitor: { name: 'Bob', ...nothing } } });
    if (when === 'kept by an earlier version') {
      const empty = { visitor_email: '', visitor_phone: '', visitor_reference: '' };
      await desk.db.updateTable('calls').set(empty).execute();
    }
    expect(await anna.ask<EarlierCalls>('GET', `calls/${body.id}/earlier`)).toMatchObject({
      status: 200,
      body: { calls: [] },
    });
  },
);

test.for([
  ['+49 30 555', '+4930555'],
  ['030/555-1', '(030) 5551'],
  ['٠٥٠١٢٣', '٠٥٠١٢٣'],
] as const)('a number is the same however it is written: %s and %s', async ([before, now], { desk }) => {
  const anna = await signedIn(desk, 'anna');
  const earlier = await pastCall(desk.db, { row: { visitor_phone: before } });
  await pastCall(desk.db, { row: { visitor_phone: '٠٥٠٩' } });
  const { body } = await call(desk.url, { more: { visitor: { name: 'Maria', phone: now } } });
  const { calls } = (await anna.ask<EarlierCalls>('GET', `calls/${body.id}/earlier`)).body;
  expect(calls.map(({ id }) => id)).toEqual([earlier]);
});

test('many calls that they may not see hide none that they may', async ({ desk }) => {
  const { site_id } = await desk.db.selectFrom('departments').select('site_id').executeTakeFirstOrThrow();
  await desk.db.insertInto('departments').values({ site_id, key: 'support', name: 'Support' }).execute();
  const row = { visitor_reference: 'customer 7' };
  const own = await pastCall(desk.db, { madeAgo: 3600, department: 'sales', row });
  for (let n = 0; n < 20; n += 1) {
    await pastCall(desk.db, { madeAgo: 600 - n, department: 'support', operator: 'boris', row });
  }
  const anna = await signedIn(desk, 'anna');
  const { body } = await call(desk.url, { more: { visitor: { name: 'Maria', reference: 'customer 7' } } });
  const { calls } = (await anna.ask<EarlierCalls>('GET', `calls/${body.id}/earlier`)).body;
  expect(calls.map(({ id }) => id)).toEqual([own]);
});
