import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseNetwork } from '../../src/networks.ts';
import { buildTestApp, type TestApp } from '../support/app.ts';
import { seedSite } from '../support/seed-site.ts';

let service: TestApp;
beforeEach(async () => {
  service = await buildTestApp({ rateLimitExempt: [parseNetwork('198.51.100.0/24')] });
  await seedSite(service.db);
});
afterEach(() => service.close());

async function leaveRequest(remoteAddress: string, node = service) {
  return await node.app.inject({
    method: 'POST',
    url: '/api/v1/sites/shop/callbacks',
    payload: { name: 'Maria', phone: '030 123' },
    remoteAddress,
  });
}

async function statuses(times: number, address: string): Promise<number[]> {
  const answers: number[] = [];
  for (let n = 0; n < times; n += 1) answers.push((await leaveRequest(address)).statusCode);
  return answers;
}

test('ten in ten minutes from one address, whichever node is asked; then the caller is told how long to wait', async () => {
  const other = await service.another();
  expect(await statuses(9, '192.0.2.1')).toEqual(Array(9).fill(201));
  expect((await leaveRequest('192.0.2.1', other)).statusCode).toBe(201);
  const refused = await leaveRequest('192.0.2.1');
  expect(refused.json()).toMatchObject({ code: 'rate_limited', status: 429 });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(590);
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(600);
  expect((await leaveRequest('192.0.2.2')).statusCode).toBe(201);
  await other.close();
});

test('an exempt network is not counted', async () => {
  expect(await statuses(12, '198.51.100.7')).toEqual(Array(12).fill(201));
});

test('addresses of one IPv6 network count together', async () => {
  for (let n = 0; n < 10; n += 1) await leaveRequest(`2001:db8::${n + 1}`);
  expect((await leaveRequest('2001:db8::ffff')).statusCode).toBe(429);
});

test('a request that is refused for another reason uses nothing up', async () => {
  for (let n = 0; n < 12; n += 1) {
    await service.app.inject({ method: 'POST', url: '/api/v1/sites/shop/callbacks', payload: {} });
  }
  expect(await service.db.selectFrom('rate_limits').selectAll().execute()).toEqual([]);
});

test('counting starts anew when the window is over', async () => {
  await statuses(11, '192.0.2.3');
  await service.db
    .updateTable('rate_limits')
    .set({ resets_at: new Date(Date.now() - 1) })
    .execute();
  expect((await leaveRequest('192.0.2.3')).statusCode).toBe(201);
});

test('no address is stored', async () => {
  await leaveRequest('192.0.2.99');
  const rows = await service.db.selectFrom('rate_limits').selectAll().execute();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain('192.0.2.99');
});

test('an address is taken from a proxy only if that is trusted', async () => {
  const headers = { 'x-forwarded-for': '198.51.100.7' };
  const trusting = await service.another({ trustProxy: ['127.0.0.1'] });
  const ask = async (node: TestApp) =>
    await node.app.inject({
      method: 'POST',
      url: '/api/v1/sites/shop/callbacks',
      payload: { name: 'M', phone: '030' },
      headers,
    });
  await ask(trusting);
  expect(await service.db.selectFrom('rate_limits').selectAll().execute()).toEqual([]);
  await ask(service);
  expect(await service.db.selectFrom('rate_limits').selectAll().execute()).toHaveLength(1);
  await trusting.close();
});
