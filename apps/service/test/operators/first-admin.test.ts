import { afterEach, beforeEach, expect, test } from 'vitest';
import { offerSetup } from '../../src/operators/first-admin.ts';
import { buildTestApp, type TestApp } from '../support/app.ts';

let service: TestApp;
beforeEach(async () => {
  service = await buildTestApp();
});
afterEach(() => service.close());

const ADMIN = { login: 'olga', name: 'Olga', password: 'a good long one' };
const setUp = (token: string | null, more = {}) =>
  service.app.inject({ method: 'POST', url: '/api/v1/setup', payload: { ...ADMIN, token, ...more } });

test('the token makes one administrator, who can sign in', async () => {
  const token = await offerSetup(service.db);
  expect((await setUp(token)).statusCode).toBe(204);
  expect((await setUp(token, { login: 'second' })).json().code).toBe('unauthorized');
  const { login, password } = ADMIN;
  const session = await service.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { login, password },
  });
  expect(session.json().operator).toEqual({ login: 'olga', name: 'Olga', role: 'admin' });
  expect(await offerSetup(service.db)).toBeNull();
});

test('two who use it at once: one is made', async () => {
  const token = await offerSetup(service.db);
  const answers = await Promise.all([setUp(token, { login: 'one' }), setUp(token, { login: 'two' })]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 401]);
});

test('a later start draws a new token, and the old one is no longer good', async () => {
  const [first, second] = [await offerSetup(service.db), await offerSetup(service.db)];
  expect((await setUp(first)).statusCode).toBe(401);
  expect((await setUp(second)).statusCode).toBe(204);
});

test('a login that is taken is refused and leaves the token good', async () => {
  await service.db
    .insertInto('operators')
    .values({ login: 'olga', name: 'Olga', trueconf_id: 'olga' })
    .execute();
  const token = await offerSetup(service.db);
  expect((await setUp(token)).json()).toMatchObject({ code: 'invalid_request', errors: [{ path: 'login' }] });
  expect((await setUp(token, { login: 'oleg' })).statusCode).toBe(204);
});

test('what is stored is not the token', async () => {
  const token = (await offerSetup(service.db)) ?? '';
  const rows = await service.db.selectFrom('settings').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(token);
});
