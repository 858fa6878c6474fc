import { expect } from 'vitest';
import { askForCallback, callbacksAs } from '../support/callbacks.ts';
import { testWithDesk } from '../support/desk-test.ts';

const test = testWithDesk({ operators: ['anna', 'boris'] });

test('an edit changes what it names and leaves the rest', async ({ desk }) => {
  const id = await askForCallback(desk);
  const anna = await callbacksAs(desk, 'anna');
  const due_at = '2030-01-01T10:00:00.000Z';
  await anna.edit(id, { state: 'in_progress', assignee: 'boris', due_at, note: 'Asked twice' });
  const { status, body } = await anna.edit(id, { assignee: null });
  expect(status).toBe(200);
  expect(body).toMatchObject({ state: 'in_progress', assignee: null, due_at, note: 'Asked twice' });
  expect((await anna.edit(id, { due_at: null, note: null })).body).toMatchObject({
    due_at: null,
    note: null,
  });
});

test('of two who edit the same version the second is told, and nothing of theirs is kept', async ({
  desk,
}) => {
  const id = await askForCallback(desk);
  const [anna, boris] = [await callbacksAs(desk, 'anna'), await callbacksAs(desk, 'boris')];
  const seen = (await anna.list()).body.callbacks[0]?.updated_at;
  const first = await anna.edit(id, { note: 'Mine', updated_at: seen });
  expect(first.status).toBe(200);
  const second = await boris.edit(id, { note: 'No, mine', state: 'done', updated_at: seen });
  expect(second).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
  expect((await anna.list()).body.callbacks[0]).toMatchObject({ note: 'Mine', state: 'open' });
  const again = await boris.edit(id, { state: 'done', updated_at: first.body.updated_at });
  expect(again.status).toBe(200);
  expect((await boris.edit(id, { note: 'Whatever it was' })).status).toBe(200);
});

test('many edits of one version at once: one is kept', async ({ desk }) => {
  const id = await askForCallback(desk);
  const anna = await callbacksAs(desk, 'anna');
  const updated_at = (await anna.list()).body.callbacks[0]?.updated_at;
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, n) => anna.edit(id, { note: String(n), updated_at })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(7);
});

test('what does not fit is refused', async ({ desk }) => {
  const id = await askForCallback(desk);
  const anna = await callbacksAs(desk, 'anna');
  for (const body of [
    { state: 'lost' },
    { assignee: 'nobody' },
    { due_at: 'soon' },
    { note: 'a\0' },
    { due_at: '0000-01-01T00:00:00Z' },
  ]) {
    expect((await anna.edit(id, body)).body.code, JSON.stringify(body)).toBe('invalid_request');
  }
  expect((await anna.edit(crypto.randomUUID(), {})).body.code).toBe('callback_not_found');
});
