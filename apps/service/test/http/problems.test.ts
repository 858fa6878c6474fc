import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { Problem } from '@frontdesk/contract';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { buildTestApp, type TestApp } from '../support/app.ts';

let service: TestApp;
beforeAll(async () => {
  service = await buildTestApp();
});
afterAll(() => service.close());

async function connected(): Promise<Socket> {
  if (!service.app.server.listening) await service.app.listen({ port: 0, host: '127.0.0.1' });
  const [address] = service.app.addresses();
  return connect(typeof address === 'object' ? address.port : 0, '127.0.0.1');
}

const json = { 'content-type': 'application/json' };
const ID = '0d8a5f0e-8f0b-4c39-8f8a-6f6f5d1f9c11';

describe('what is wrong with a request is told as a problem', () => {
  it.each([
    ['no such address', { url: '/api/v1/nothing' }, 404, 'not_found'],
    ['no such file', { url: '/api/docs/static/nope.js' }, 404, 'not_found'],
    [
      'no such method',
      { method: 'PUT', url: '/api/v1/session', headers: json, payload: '{}' },
      405,
      'method_not_allowed',
    ],
    ['an address that cannot be decoded', { url: '/api/v1/sites/%E0%A4%A' }, 400, 'invalid_request'],
    ['too long a key', { url: `/api/v1/sites/${'a'.repeat(2000)}` }, 400, 'invalid_request'],
    [
      'not JSON',
      { method: 'POST', url: '/api/v1/session', headers: json, payload: '{' },
      400,
      'invalid_request',
    ],
    ['no body', { method: 'POST', url: '/api/v1/session', headers: json }, 400, 'invalid_request'],
    [
      'a poisoned body',
      { method: 'POST', url: '/api/v1/session', headers: json, payload: '{"__proto__":{}}' },
      400,
      'invalid_request',
    ],
    [
      'another content type',
      { method: 'POST', url: '/api/v1/session', headers: { 'content-type': 'text/xml' }, payload: '<a/>' },
      415,
      'unsupported_media_type',
    ],
    [
      'too much',
      {
        method: 'POST',
        url: '/api/v1/session',
        headers: json,
        payload: JSON.stringify({ login: 'a'.repeat(70_000) }),
      },
      413,
      'payload_too_large',
    ],
    [
      'no session',
      { method: 'PUT', url: '/api/v1/console/presence', headers: json, payload: '{}' },
      401,
      'unauthorized',
    ],
    ['no such site', { url: '/api/v1/sites/unknown' }, 404, 'site_not_found'],
    ['an id that is none', { url: '/api/v1/calls/7' }, 400, 'invalid_request'],
    ['a call without its token', { url: `/api/v1/calls/${ID}` }, 401, 'unauthorized'],
  ] as const)('%s', async (_, request, status, code) => {
    const answer = await service.app.inject(request);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
    const problem = Problem.parse(answer.json());
    expect(problem).toMatchObject({ type: 'about:blank', code, status });
    expect(answer.statusCode).toBe(status);
  });
});

test('each field that is not accepted is named', async () => {
  const payload = {
    site: 'shop',
    visitor: { name: '', email: 'nobody' },
    page: { url: 'javascript:alert(1)' },
  };
  const answer = await service.app.inject({ method: 'POST', url: '/api/v1/calls', payload });
  const { errors = [] } = Problem.parse(answer.json());
  expect(errors.map(({ path }) => path).sort()).toEqual(['page.url', 'visitor.email', 'visitor.name']);
  expect(errors.every(({ message }) => message.length > 3)).toBe(true);
});

test('a fault of ours says nothing but a reference, which leads to the log; neither holds the words of the request', async () => {
  await service.db.schema.alterTable('callbacks').renameTo('callbacks_away').execute();
  await service.db
    .insertInto('sites')
    .values({ key: 'shop', name: 'Shop', hours: null, accent: null })
    .execute();
  const payload = { name: 'Maria Unusual', phone: '+49 30 1234567' };
  const answer = await service.app.inject({ method: 'POST', url: '/api/v1/sites/shop/callbacks', payload });
  await service.db.schema.alterTable('callbacks_away').renameTo('callbacks').execute();

  const problem = Problem.parse(answer.json());
  expect(problem).toMatchObject({ status: 500, code: 'internal_error' });
  const reference = problem.detail?.replace('Reference ', '') ?? '';
  const line = service.logLines.find((entry) => entry.includes(reference) && entry.includes('fault'));
  expect(line).toContain('42P01');
  expect(service.logLines.join('') + answer.body).not.toMatch(/Unusual|1234567/);
});

test.each([
  ['/api/v1/session?x=/y', 'DELETE, GET, HEAD, POST'],
  [`/api/v1/calls/${ID}/end`, 'POST'],
])('an address names its methods when it is asked for another: %s', async (url, allow) => {
  expect((await service.app.inject({ method: 'PUT', url })).headers['allow']).toBe(allow);
});

test.each([`/api/v1/calls/${ID}/events`, '/api/v1/console/events'])(
  'what only opens a stream is not asked for its headers alone: %s',
  async (url) => {
    const answer = await service.app.inject({
      method: 'HEAD',
      url,
      headers: { cookie: 'frontdesk_session=x' },
    });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers['allow']).toBe('GET');
  },
);

test.each(['a^b', 'shop.example/path', '@'])(
  'a call under an address that is none is refused before anything is done: %s',
  async (host) => {
    const payload = { site: 'unknown', visitor: { name: 'Maria' } };
    const answer = await service.app.inject({
      method: 'POST',
      url: '/api/v1/calls',
      headers: { host },
      payload,
    });
    expect(Problem.parse(answer.json())).toMatchObject({
      code: 'invalid_request',
      errors: [{ path: 'Host' }],
    });
  },
);

test('nor is one that comes by neither http nor https, as a proxy says', async () => {
  const behindProxy = await service.another({ trustProxy: true });
  const answer = await behindProxy.app.inject({
    method: 'POST',
    url: '/api/v1/calls',
    headers: { 'x-forwarded-proto': 'javascript' },
    payload: { site: 'unknown', visitor: { name: 'Maria' } },
  });
  expect(Problem.parse(answer.json())).toMatchObject({
    code: 'invalid_request',
    errors: [{ path: 'X-Forwarded-Proto' }],
  });
  await behindProxy.close();
});

test('a request may not take for ever to arrive', () => {
  expect(service.app.server.requestTimeout).toBe(30_000);
});

test.each([
  ['undecodable', '/api/v1/calls/%E0%A4%A'],
  ['overlong', `/api/v1/calls/${'a'.repeat(2000)}`],
])('a visitor’s page can read the refusal of an %s id', async (_, url) => {
  const headers = { origin: 'https://shop.example', 'access-control-request-method': 'GET' };
  const before = await service.app.inject({ method: 'OPTIONS', url, headers });
  expect(before.statusCode).toBe(204);
  expect(before.headers['access-control-allow-headers']).toContain('Authorization');
  const answer = await service.app.inject({ url, headers });
  expect(answer.headers['access-control-allow-origin']).toBe('*');
  expect(Problem.parse(answer.json()).code).toBe('invalid_request');
});

test.each([
  ['without Host', 'GET /livez HTTP/1.1\r\nConnection: close\r\n\r\n', 'Host'],
  [
    'that expects the unheard-of',
    'GET /livez HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nConnection: close\r\n\r\n',
    'Expect',
  ],
])('a request %s is told what is wrong', async (_, request, path) => {
  const socket = await connected();
  socket.write(request);
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toContain('application/problem+json');
  expect(answer).toContain(`"path":"${path}"`);
});

test('what is not HTTP is answered in the same form', async () => {
  const socket = await connected();
  socket.end('CALL me maybe\r\n\r\n');
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({
    code: 'invalid_request',
    status: 400,
  });
});
