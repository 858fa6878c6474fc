import type { Problem } from '@frontdesk/contract';
import { expect } from 'vitest';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { request } from '../support/request.ts';
import { call, callOfMallory, visitor } from '../support/visitor.ts';

const test = testWithDesk();

test('who is blocked leaves no requests to be called back either, however they write themselves', async ({
  desk,
}) => {
  const anna = await signedIn(desk, 'anna');
  const from = { name: 'Mallory', email: 'Mallory@example.com', phone: '+49 30 12', reference: 'customer 7' };
  const { body } = await call(desk.url, { more: { visitor: from } });
  const leave = (wish: object) =>
    request<Problem>(`${desk.url}/api/v1/sites/shop/callbacks`, {
      ...{ method: 'POST', body: { name: 'M', ...wish } },
    });
  expect((await leave({ phone: '+493012' })).status).toBe(201);
  await anna.ask('POST', `calls/${body.id}/block`, { minutes: 5 });
  for (const wish of [
    { phone: '+49 (30) 12' },
    { email: 'mallory@EXAMPLE.com' },
    { phone: '040 1', call_id: body.id },
  ]) {
    expect(await leave(wish)).toMatchObject({ status: 403, body: { code: 'visitor_blocked' } });
  }
  expect((await leave({ phone: '040 1' })).status).toBe(201);
  expect(await desk.db.selectFrom('callbacks').select('id').execute()).toHaveLength(2);
});

test('a request from a blocked address is refused', async ({ desk }) => {
  const strict = await desk.another({ rateLimitExempt: [] });
  const url = await strict.app.listen({ port: 0, host: '127.0.0.1' });
  const anna = await signedIn(desk, 'anna');
  const { body } = await call(url);
  await anna.ask('POST', `calls/${body.id}/block`, { minutes: 1 });
  const wish = { method: 'POST', body: { name: 'Somebody else', phone: '040 1' } };
  const path = '/api/v1/sites/shop/callbacks';
  expect((await request<Problem>(url + path, wish)).body.code).toBe('visitor_blocked');
  expect((await request<Problem>(desk.url + path, wish)).status).toBe(201);
  await strict.close();
});

test('nothing more is written into the calls of who is blocked: neither a line, nor a number, nor a mark', async ({
  desk,
}) => {
  await desk.db.updateTable('operators').set({ trueconf_status: 0 }).where('login', '=', 'boris').execute();
  const anna = await signedIn(desk, 'anna');
  const [{ body: first }, { body: second }] = [
    await callOfMallory(desk.url, 'customer 7'),
    await callOfMallory(desk.url, 'customer 7'),
  ];
  expect(second.status).toBe('queued');
  expect((await visitor(desk.url, second).write('Hello')).status).toBe(200);
  await anna.ask('POST', `calls/${first.id}/block`, { minutes: 5 });
  for (const refused of [
    await visitor(desk.url, first).rate({ rating: 1, comment: 'Shame' }),
    await visitor(desk.url, second).write('Shame'),
    await visitor(desk.url, second).keepPlace({ phone: '040 1' }),
  ]) {
    expect(refused).toMatchObject({ status: 403, body: { code: 'visitor_blocked' } });
  }
});
