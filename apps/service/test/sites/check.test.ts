import { SiteCheck } from '@frontdesk/contract';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from '../support/app.ts';
import { seedSite } from '../support/seed-site.ts';

let service: TestApp;
beforeEach(async () => {
  service = await buildTestApp();
  await seedSite(service.db, { origins: ['https://shop.example.com'] });
});
afterEach(() => service.close());

const check = (key: string, headers = {}) =>
  service.app.inject({ url: `/api/v1/sites/${key}/check`, headers });

it.each([
  ['https://shop.example.com', true],
  ['https://elsewhere.example.com', false],
])('tells %s whether it may use the site', async (origin, allowed) => {
  const answer = await check('shop', { origin });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' });
  const facts = SiteCheck.parse(answer.json());
  expect(facts.origin_allowed).toBe(allowed);
  expect(Math.abs(Date.parse(facts.time) - Date.now())).toBeLessThan(5_000);
});

it.each([
  ['nobody-knows-this', 404],
  ['a%20b', 400],
])('knows nothing of %s', async (key, status) => {
  expect((await check(key)).statusCode).toBe(status);
});
