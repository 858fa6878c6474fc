import type { Erasure, ErasurePreview, Problem } from '@frontdesk/contract';
import { expect } from 'vitest';
import { askForCallback } from '../support/callbacks.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { ago, pastCall } from '../support/records.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna', 'boris'] });

async function supervisor(desk: Desk) {
  await desk.db.updateTable('operators').set({ role: 'supervisor' }).where('login', '=', 'boris').execute();
  return previewsAs(desk, 'boris');
}

async function previewsAs(desk: Desk, login: string) {
  const { ask } = await signedIn(desk, login);
  return {
    preview: async (body: unknown) =>
      await ask<ErasurePreview & Pick<Problem, 'code'>>('POST', 'erasures/preview', body),
    erase: async (body: unknown) => await ask<Erasure>('POST', 'erasures', body),
  };
}

test('tells how much an erasure takes and whose it is, and takes nothing', async ({ desk }) => {
  const { preview, erase } = await supervisor(desk);
  const first = ago(9_000);
  await pastCall(desk.db, {
    row: { visitor_name: 'M. Weber', visitor_email: 'm@example.com', created_at: first },
  });
  const from = await pastCall(desk.db, { row: { visitor_name: 'Maria', visitor_email: 'm@example.com' } });
  const request = { name: 'Maria', email: 'M@example.com', call_id: from };
  const open = await askForCallback(desk, request);
  const closed = await askForCallback(desk, { ...request, call_id: undefined });
  await desk.db.updateTable('callbacks').set({ state: 'done' }).where('id', '=', closed).execute();
  await pastCall(desk.db, { row: { visitor_name: 'Maria', callback_id: open } });
  await pastCall(desk.db, { row: { visitor_name: 'Other', visitor_email: 'xm@example.com' } });

  const { status, body } = await preview({ email: 'm@example.com' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ calls: 3, callbacks: 2, live_calls: 0, open_callbacks: 1 });
  expect(body.names).toEqual(['Maria', 'M. Weber']);
  expect(body.first_at).toBe(first.toISOString());
  expect(Date.parse(body.last_at ?? '')).toBeGreaterThan(ago(60).getTime());
  expect((await preview({ email: 'm@example.com' })).body).toEqual(body);
  expect((await erase({ email: 'm@example.com' })).body).toEqual({ calls: 3, callbacks: 2 });
  expect((await preview({ email: 'm@example.com' })).body).toEqual({
    ...{ calls: 0, callbacks: 0, live_calls: 0, open_callbacks: 0 },
    ...{ names: [], first_at: null, last_at: null },
  });
});

test('tells of a call that goes on and stands in the way', async ({ desk }) => {
  const { preview } = await supervisor(desk);
  const { body } = await call(desk.url, { more: { visitor: { name: 'Maria', reference: 'K-17' } } });
  expect((await preview({ reference: 'K-17' })).body).toMatchObject({ calls: 1, live_calls: 1 });
  await visitor(desk.url, body).hangUp();
  expect((await preview({ reference: 'K-17' })).body).toMatchObject({ calls: 1, live_calls: 0 });
});

test('tells ten names at most', async ({ desk }) => {
  const { preview } = await supervisor(desk);
  for (let n = 0; n < 12; n += 1)
    await pastCall(desk.db, { row: { visitor_name: `Guest ${n}`, visitor_phone: '030 1234' } });
  const { body } = await preview({ phone: '0301234' });
  expect(body).toMatchObject({ calls: 12, callbacks: 0 });
  expect(body.names).toHaveLength(10);
});

test('only to supervisors, and of exactly one person', async ({ desk }) => {
  expect((await (await previewsAs(desk, 'anna')).preview({ reference: 'K-17' })).body.code).toBe('forbidden');
  const { preview } = await supervisor(desk);
  expect((await preview({})).body.code).toBe('invalid_request');
  expect((await preview({ phone: '12' })).body.code).toBe('invalid_request');
});
