import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildTestApp, type TestApp } from '../support/app.ts';
import { PASSWORD, seedSite } from '../support/seed-site.ts';

let service: TestApp;
beforeAll(async () => {
  service = await buildTestApp();
  await seedSite(service.db);
});
afterAll(() => service.close());

test('each request is one line: method, route, status, time, id', async () => {
  await service.app.inject('/api/v1/sites/shop?utm_source=newsletter');
  const line = service.logLines.map((entry) => JSON.parse(entry)).find(({ msg }) => msg === 'request');
  expect(line).toMatchObject({ method: 'GET', route: '/api/v1/sites/:key', status: 200 });
  expect(line.ms).toBeGreaterThan(0);
  expect(line.request_id).toMatch(/^[0-9a-f-]{36}$/);
});

test('nothing a visitor or an operator sends is in the log, whatever comes of it', async () => {
  const secrets = [
    'Maria Unusual',
    '030-555-77',
    'token-in-query',
    'bearer-token',
    'cookie-value',
    'Window broken',
    PASSWORD,
  ];
  const post = (url: string, payload: unknown, headers = {}) =>
    service.app.inject({
      method: 'POST',
      url,
      payload: JSON.stringify(payload),
      headers: { 'content-type': 'application/json', ...headers },
    });
  await post('/api/v1/calls', { site: 'shop', visitor: { name: 'Maria Unusual' }, topic: 'Window broken' });
  await post('/api/v1/calls?token=token-in-query', {
    site: 'shop',
    visitor: { name: 'Maria Unusual', phone: 7 },
  });
  await post('/api/v1/sites/shop/callbacks', {
    name: 'Maria Unusual',
    phone: '030-555-77',
    message: 'Window broken',
  });
  await post(
    '/api/v1/session',
    { login: 'anna', password: PASSWORD },
    { cookie: 'frontdesk_session=cookie-value' },
  );
  await post('/api/v1/calls/x/end', {}, { authorization: 'Bearer bearer-token' });
  await service.app.inject('/nowhere/Maria%20Unusual?token=token-in-query');
  expect(service.logLines.length).toBeGreaterThanOrEqual(6);
  const log = decodeURIComponent(service.logLines.join(''));
  for (const secret of secrets) expect(log).not.toContain(secret);
});
