import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { buildTestApp, type TestApp } from '../support/app.ts';
import { PASSWORD, seedSite } from '../support/seed-site.ts';

let service: TestApp;
beforeEach(async () => {
  service = await buildTestApp();
  await seedSite(service.db);
});
afterEach(() => service.close());

const signIn = (login: string, password: string, remoteAddress = '192.0.2.1') =>
  service.app.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password }, remoteAddress });
const ask = (method: 'GET' | 'DELETE', cookie?: string) =>
  service.app.inject({ method, url: '/api/v1/session', headers: cookie === undefined ? {} : { cookie } });
const cookieOf = (answer: Awaited<ReturnType<typeof signIn>>) =>
  String(answer.headers['set-cookie']).split(';')[0] ?? '';

test('a session lives in a cookie that no script reads and no other site sends', async () => {
  const answer = await signIn('anna', PASSWORD);
  expect(answer.statusCode).toBe(201);
  expect(answer.json()).toMatchObject({
    operator: { login: 'anna', name: 'Anna', role: 'operator' },
    presence: { status: 'available' },
  });
  expect(answer.headers['set-cookie']).toMatch(
    /^frontdesk_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  expect((await ask('GET', cookieOf(answer))).json().operator.login).toBe('anna');
});

test('a login is the same in capitals', async () => {
  expect((await signIn('Anna', PASSWORD)).statusCode).toBe(201);
});

test('the cookie is for https alone where the service is reached by that', async () => {
  const node = await service.another({ trustProxy: ['127.0.0.1'] });
  const payload = { login: 'anna', password: PASSWORD };
  const headers = { 'x-forwarded-proto': 'https' };
  const answer = await node.app.inject({ method: 'POST', url: '/api/v1/session', headers, payload });
  expect(answer.headers['set-cookie']).toContain('; Secure');
  await node.close();
});

test('the token is stored as a hash', async () => {
  const token = cookieOf(await signIn('anna', PASSWORD)).split('=')[1] ?? '';
  const rows = await service.db.selectFrom('sessions').selectAll().execute();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(token);
});

describe('refused in the same words', () => {
  it.each([
    ['a wrong password', 'anna', 'wrong'],
    ['an unknown login', 'nobody', PASSWORD],
    ['a login without a password', 'boris', ''.padEnd(5, 'x')],
  ])('%s', async (_, login, password) => {
    await service.db
      .insertInto('operators')
      .values({ login: 'boris', name: 'Boris', trueconf_id: 'boris' })
      .execute();
    const answer = await signIn(login, password);
    expect(answer.json()).toEqual({
      type: 'about:blank',
      title: expect.any(String),
      status: 401,
      code: 'unauthorized',
    });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});

test('an unknown login is as much work as a wrong password', async () => {
  // What the processor did, which other work on the machine does not change as it changes the time that passed. The sum is
  // exact; how it is shared out between the two is an estimate of the system's.
  const work = async (login: string) => {
    const before = process.cpuUsage();
    await signIn(login, 'wrong', `192.0.2.${login.length}`);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  await work('anna');
  // Without the hash of nobody, this would be a few milliseconds against the work of argon2.
  const known = Math.min(...[await work('anna'), await work('anna'), await work('anna')]);
  const unknown = Math.min(...[await work('carla'), await work('doris'), await work('elena')]);
  expect(unknown).toBeGreaterThan(known / 3);
});

test('ten wrong passwords for one login, from wherever, and it has to wait; the right one starts the count anew', async () => {
  for (let n = 0; n < 9; n += 1) await signIn('anna', 'wrong', `192.0.2.${n}`);
  expect((await signIn('anna', PASSWORD)).statusCode).toBe(201);
  for (let n = 0; n < 10; n += 1)
    expect((await signIn('anna', 'wrong', `192.0.2.${n}`)).statusCode).toBe(401);
  const refused = await signIn('anna', PASSWORD, '192.0.2.77');
  expect(refused.json()).toMatchObject({ code: 'rate_limited' });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(590);
});

test('thirty tries from one address, whatever the login', async () => {
  for (let n = 0; n < 30; n += 1) expect((await signIn(`guess-${n}`, 'wrong')).statusCode).toBe(401);
  expect((await signIn('anna', PASSWORD)).statusCode).toBe(429);
});

test('signing out ends this session and no other, and leaves the operator signed out', async () => {
  const [desk, phone] = [cookieOf(await signIn('anna', PASSWORD)), cookieOf(await signIn('anna', PASSWORD))];
  const out = await ask('DELETE', desk);
  expect(out.statusCode).toBe(204);
  expect(out.headers['set-cookie']).toContain('frontdesk_session=;');
  expect((await ask('GET', desk)).statusCode).toBe(401);
  expect((await ask('GET', phone)).json().presence.status).toBe('signed_out');
});

test('who was away stays away through signing out and in', async () => {
  const cookie = cookieOf(await signIn('anna', PASSWORD));
  const change = { method: 'PUT', url: '/api/v1/console/presence', headers: { cookie } } as const;
  const away = await service.app.inject({ ...change, payload: { status: 'away', reason: 'lunch' } });
  expect(away.json()).toMatchObject({ status: 'away', reason: 'lunch' });
  await ask('DELETE', cookie);
  const again = await signIn('anna', PASSWORD);
  expect(again.json().presence).toMatchObject({ status: 'away', reason: 'lunch' });
  const headers = { cookie: cookieOf(again) };
  const back = await service.app.inject({ ...change, headers, payload: { status: 'available' } });
  expect(back.json()).toMatchObject({ status: 'available', reason: null });
});

test('a session in use goes on; one that is not ends', async () => {
  const cookie = cookieOf(await signIn('anna', PASSWORD));
  const setExpiry = (minutes: number) =>
    service.db
      .updateTable('sessions')
      .set({ expires_at: new Date(Date.now() + minutes * 60_000) })
      .execute();
  await setExpiry(5);
  expect((await ask('GET', cookie)).statusCode).toBe(200);
  const { expires_at } = await service.db
    .selectFrom('sessions')
    .select('expires_at')
    .executeTakeFirstOrThrow();
  expect(expires_at.getTime() - Date.now()).toBeGreaterThan(11.9 * 3_600_000);
  await setExpiry(-1);
  expect((await ask('GET', cookie)).statusCode).toBe(401);
});

test('a change of presence reaches the hub of every node', async () => {
  const node = await service.another();
  const heard = new Promise<string>((resolve) => node.ctx.events.onHint(({ type }) => resolve(type)));
  await signIn('anna', PASSWORD);
  expect(await heard).toBe('presence.changed');
  await node.close();
});
