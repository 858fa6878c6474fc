import { CallbackCreated } from '@frontdesk/contract';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { buildTestApp, type TestApp } from '../support/app.ts';
import { SITE_ORIGIN, seedSite } from '../support/seed-site.ts';

let service: TestApp;
beforeAll(async () => {
  service = await buildTestApp();
  await seedSite(service.db);
});
afterAll(() => service.close());

const leave = (payload: object, origin = SITE_ORIGIN) =>
  service.app.inject({ method: 'POST', url: '/api/v1/sites/shop/callbacks', payload, headers: { origin } });

const now = Date.now();
const inDays = (days: number) => new Date(now + days * 86_400_000).toISOString();

test('a request is kept as it was made', async () => {
  const answer = await leave({
    name: 'Maria',
    email: 'maria@example.com',
    department: 'sales',
    message: 'After six, please',
    preferred_at: inDays(2),
  });
  expect(answer.statusCode).toBe(201);
  const { id } = CallbackCreated.parse(answer.json());
  const row = await service.db
    .selectFrom('callbacks')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    name: 'Maria',
    email: 'maria@example.com',
    phone: null,
    message: 'After six, please',
    call_id: null,
    due_at: new Date(inDays(2)),
  });
  expect(row.department_id).not.toBeNull();
});

test('a call that is not known is not linked', async () => {
  const answer = await leave({
    name: 'Maria',
    phone: '030 1234',
    call_id: '0d8a5f0e-8f0b-4c39-8f8a-6f6f5d1f9c11',
  });
  expect(answer.statusCode).toBe(201);
});

test('of two ways to reach somebody one may be left empty', async () => {
  const answer = await leave({ name: 'Maria', phone: '030 1234', email: ' ' });
  expect(answer.statusCode).toBe(201);
});

test('the farthest time that can be wished for, and none', async () => {
  for (const preferred_at of [inDays(41.9), '', undefined]) {
    const answer = await leave({ name: 'Maria', phone: '030 1234', preferred_at });
    expect(answer.statusCode).toBe(201);
  }
});

describe('refused', () => {
  it.each(['tomorrow', inDays(-0.01), inDays(42.1), '2030-01-01T10:00', '0000-01-01T00:00:00Z'])(
    'a time to be called at that is %s',
    async (preferred_at) => {
      const before = await count();
      expect((await leave({ name: 'Maria', phone: '030 1234', preferred_at })).json()).toMatchObject({
        code: 'invalid_request',
        errors: [{ path: 'preferred_at' }],
      });
      expect(await count()).toBe(before);
    },
  );

  it.each([
    ['neither phone nor e-mail', { name: 'Maria' }, SITE_ORIGIN, 'invalid_request'],
    ['both left empty', { name: 'Maria', phone: '', email: '' }, SITE_ORIGIN, 'invalid_request'],
    [
      'no such department',
      { name: 'Maria', phone: '030 1', department: 'nowhere' },
      SITE_ORIGIN,
      'invalid_request',
    ],
    [
      'a page of somebody else',
      { name: 'Maria', phone: '030 1' },
      'https://elsewhere.example',
      'origin_not_allowed',
    ],
  ])('%s', async (_, payload, origin, code) => {
    const before = await count();
    expect((await leave(payload, origin)).json().code).toBe(code);
    expect(await count()).toBe(before);
  });
});

async function count(): Promise<number> {
  return (await service.db.selectFrom('callbacks').select('id').execute()).length;
}
