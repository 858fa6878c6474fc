import { Callback } from '@frontdesk/contract';
import { expect } from 'vitest';
import { askForCallback, callbacksAs } from '../support/callbacks.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { followDesk } from '../support/stream.ts';

const test = testWithDesk({ operators: ['anna', 'boris'] });

test('what a visitor left stands in the list, open and nobody’s', async ({ desk }) => {
  const first = await askForCallback(desk, { email: 'm@example.com', message: 'After six' });
  const second = await askForCallback(desk, { name: 'Jo', department: undefined });
  const { body } = await (await callbacksAs(desk, 'anna')).list();
  expect(body.callbacks.map(({ id }) => id)).toEqual([second, first]);
  expect(Callback.parse(body.callbacks[1])).toMatchObject({
    ...{ name: 'Maria', email: 'm@example.com', phone: '030 1234', message: 'After six' },
    ...{ state: 'open', assignee: null, due_at: null, note: null, call_id: null },
    ...{ site: { key: 'shop', name: 'Shop' }, department: { key: 'sales', name: 'Sales' } },
  });
  expect(body.next_cursor).toBe(null);
});

test('filters and pages', async ({ desk }) => {
  const ids = [];
  for (let n = 0; n < 5; n += 1) ids.unshift(await askForCallback(desk));
  const anna = await callbacksAs(desk, 'anna');
  await anna.edit(ids[1] ?? '', { state: 'done', assignee: 'anna' });
  const listed = async (query: Record<string, string>) =>
    (await anna.list(query)).body.callbacks.map(({ id }) => id);
  expect(await listed({ state: 'done' })).toEqual([ids[1]]);
  expect(await listed({ assignee: 'anna' })).toEqual([ids[1]]);
  expect(await listed({ site: 'nowhere' })).toEqual([]);
  const page = (await anna.list({ limit: '3' })).body;
  expect(page.callbacks.map(({ id }) => id)).toEqual(ids.slice(0, 3));
  expect(await listed({ limit: '3', cursor: page.next_cursor ?? '' })).toEqual(ids.slice(3));
  expect((await anna.list({ state: 'lost' })).body.code).toBe('invalid_request');
});

test('requests of other departments are not there, until they are assigned to one', async ({ desk }) => {
  const id = await askForCallback(desk);
  await desk.db.deleteFrom('department_operators').where('operator_id', '=', 1).execute();
  const [anna, boris] = [await callbacksAs(desk, 'anna'), await callbacksAs(desk, 'boris')];
  expect(anna.id).toBe(1);
  expect((await anna.list()).body.callbacks).toEqual([]);
  expect((await anna.edit(id, { state: 'done' })).body.code).toBe('callback_not_found');
  expect((await anna.call(id)).body.code).toBe('callback_not_found');
  expect((await boris.edit(id, { assignee: 'anna' })).body.assignee).toEqual({ login: 'anna', name: 'Anna' });
  expect((await anna.list()).body.callbacks.map((callback) => callback.id)).toEqual([id]);
});

test('the list is live: what is new and what changes comes on the console’s stream', async ({ desk }) => {
  const boris = await callbacksAs(desk, 'boris');
  await desk.db
    .insertInto('operators')
    .values({ login: 'eve', name: 'Eve', trueconf_id: 'eve', role: 'operator' })
    .execute();
  const [stream, eves] = [
    await followDesk(desk.url, boris.cookie),
    await followDesk(desk.url, (await callbacksAs(desk, 'eve')).cookie),
  ];
  await Promise.all([stream.until('snapshot'), eves.until('snapshot')]);
  const id = await askForCallback(desk);
  expect(await stream.until('callback.changed')).toMatchObject({ callback: { id, state: 'open' } });
  const anna = await callbacksAs(desk, 'anna');
  await anna.edit(id, { state: 'done' });
  await stream.untilLast({ type: 'callback.changed', callback: { id, state: 'done' } });
  await anna.edit(id, { assignee: 'eve' });
  expect(await eves.until('callback.changed')).toMatchObject({ callback: { id } });
  expect(eves.events.filter(({ type }) => type === 'callback.changed')).toHaveLength(1);
  for (const open of [stream, eves]) open.close();
});
