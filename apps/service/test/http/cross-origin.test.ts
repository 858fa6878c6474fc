import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { buildTestApp, type TestApp } from '../support/app.ts';
import { PASSWORD, SITE_ORIGIN, seedSite } from '../support/seed-site.ts';

let service: TestApp;
beforeAll(async () => {
  service = await buildTestApp();
  await seedSite(service.db);
});
afterAll(() => service.close());

const FOREIGN = 'https://elsewhere.example';
const preflight = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'content-type,idempotency-key',
};

describe('the visitor API may be read from any page', () => {
  it('answers the preflight', async () => {
    const answer = await service.app.inject({
      method: 'OPTIONS',
      url: '/api/v1/calls',
      headers: { origin: SITE_ORIGIN, ...preflight },
    });
    expect(answer.statusCode).toBe(204);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST, PUT',
      'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key, Last-Event-ID',
      'access-control-max-age': '7200',
    });
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
  });

  it.each([
    ['no origin', {}],
    ['no method to come', { origin: SITE_ORIGIN }],
    ['no origin but a method', { 'access-control-request-method': 'POST' }],
  ])('answers who asks for the options with %s', async (_, headers) => {
    const answer = await service.app.inject({ method: 'OPTIONS', url: '/api/v1/calls', headers });
    expect(answer.statusCode).toBe(204);
    expect(answer.body).toBe('');
    expect(answer.headers['access-control-allow-methods']).toBe('GET, POST, PUT');
  });

  it.each([
    [SITE_ORIGIN, 200],
    [FOREIGN, 403],
  ])('refusals too: %s', async (origin, status) => {
    const answer = await service.app.inject({ url: '/api/v1/sites/shop', headers: { origin } });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.headers['access-control-expose-headers']).toBe('Retry-After');
  });
});

describe('a site answers only to its own pages', () => {
  it.each([
    [SITE_ORIGIN, true],
    [undefined, true],
    [FOREIGN, false],
    ['null', false],
    [`${SITE_ORIGIN}:8443`, false],
    ['https://shop.example.evil.example', false],
    ['http://shop.example', false],
  ])('Origin: %s', async (origin, allowed) => {
    const headers = origin === undefined ? {} : { origin };
    const answer = await service.app.inject({ url: '/api/v1/sites/shop', headers });
    expect(answer.json().code).toBe(allowed ? undefined : 'origin_not_allowed');
  });
});

describe('the console answers to its own page alone', () => {
  const payload = { login: 'anna', password: PASSWORD };
  it.each([
    [{ origin: 'http://desk.example', host: 'desk.example' }, 201],
    [{ host: 'desk.example' }, 201],
    [{ origin: FOREIGN, host: 'desk.example' }, 403],
    [{ origin: 'https://desk.example', host: 'desk.example' }, 403],
    [{ origin: 'null', host: 'desk.example' }, 403],
  ])('sign-in with %o: %i', async (headers, status) => {
    const answer = await service.app.inject({ method: 'POST', url: '/api/v1/session', headers, payload });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('gives no preflight', async () => {
    const headers = { origin: FOREIGN, ...preflight };
    const answer = await service.app.inject({ method: 'OPTIONS', url: '/api/v1/console/presence', headers });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});

test('behind a proxy the public address counts as its own', async () => {
  const node = await service.another({ publicUrl: 'https://calls.example' });
  const payload = { login: 'anna', password: PASSWORD };
  const headers = { origin: 'https://calls.example', host: '10.0.0.7:8080' };
  const answer = await node.app.inject({ method: 'POST', url: '/api/v1/session', headers, payload });
  expect(answer.statusCode).toBe(201);
  expect(String(answer.headers['set-cookie'])).toContain('Secure');
  await node.close();
});
