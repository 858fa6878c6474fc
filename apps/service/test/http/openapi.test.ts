import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { buildTestApp, type TestApp } from '../support/app.ts';

const Operation = z.looseObject({
  summary: z.string().min(5),
  tags: z.array(z.string()).length(1),
  responses: z.record(
    z.string(),
    z.looseObject({ description: z.string(), content: z.record(z.string(), z.unknown()).optional() }),
  ),
});
const Document = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

let service: TestApp;
let document: z.infer<typeof Document>;
beforeAll(async () => {
  service = await buildTestApp();
  document = Document.parse((await service.app.inject('/api/openapi.json')).json());
});
afterAll(() => service.close());

describe('every address of the contract is described', () => {
  it.each([
    ['get', '/api/v1/sites/{key}'],
    ['post', '/api/v1/sites/{key}/callbacks'],
    ['post', '/api/v1/calls'],
    ['get', '/api/v1/calls/{id}'],
    ['get', '/api/v1/calls/{id}/events'],
    ['post', '/api/v1/calls/{id}/end'],
    ['post', '/api/v1/calls/{id}/feedback'],
    ['post', '/api/v1/calls/{id}/keep-place'],
    ['post', '/api/v1/calls/{id}/message'],
    ['post', '/api/v1/session'],
    ['get', '/api/v1/session'],
    ['delete', '/api/v1/session'],
    ['post', '/api/v1/setup'],
    ['put', '/api/v1/console/presence'],
    ['get', '/api/v1/console/events'],
    ['post', '/api/v1/console/calls/{id}/answer'],
    ['post', '/api/v1/console/calls/{id}/decline'],
    ['post', '/api/v1/console/calls/{id}/end'],
    ['get', '/api/v1/console/calls'],
    ['get', '/api/v1/console/callbacks'],
    ['patch', '/api/v1/console/callbacks/{id}'],
    ['post', '/api/v1/console/callbacks/{id}/call'],
    ['get', '/api/v1/console/stats'],
    ['post', '/api/v1/console/erasures'],
    ['post', '/api/v1/console/erasures/preview'],
    ['get', '/api/v1/console/calls/{id}'],
    ['get', '/api/v1/console/operators'],
    ['get', '/api/v1/console/push/key'],
    ['post', '/api/v1/console/push/subscriptions'],
    ['delete', '/api/v1/console/push/subscriptions'],
    ['get', '/livez'],
    ['get', '/readyz'],
  ])('%s %s', (method, path) => {
    const operation = document.paths[path]?.[method];
    expect(operation).toBeDefined();
    const refusals = Object.entries(operation?.responses ?? {}).filter(([status]) => Number(status) >= 400);
    if (path === '/livez') return;
    expect(refusals.length).toBeGreaterThan(0);
    for (const [, refusal] of refusals)
      expect(Object.keys(refusal.content ?? {})).toEqual(['application/problem+json']);
  });
});

test('whatever takes a body names both refusals of one, and what takes none does not', () => {
  const taking = Object.values(document.paths)
    .flatMap((operations) => Object.values(operations))
    .filter((operation) => operation['requestBody'] !== undefined);
  expect(taking.length).toBeGreaterThan(10);
  for (const { summary, responses } of taking)
    expect(Object.keys(responses), summary).toEqual(expect.arrayContaining(['413', '415']));
  const created = document.paths['/api/v1/calls']?.['post']?.responses;
  expect(created?.['413']?.description).toContain('payload_too_large');
  expect(created?.['415']?.description).toContain('unsupported_media_type');
  expect(document.paths['/api/v1/console/calls']?.['get']?.responses).not.toHaveProperty('413');
});

test('what needs a credential says which', () => {
  const security = (path: string, method: string) => document.paths[path]?.[method]?.['security'];
  expect(security('/api/v1/calls/{id}', 'get')).toEqual([{ callToken: [] }]);
  expect(security('/api/v1/console/presence', 'put')).toEqual([{ session: [] }]);
  for (const method of ['get', 'delete'])
    expect(security('/api/v1/session', method)).toEqual([{ session: [] }]);
  expect(security('/api/v1/session', 'post')).toBeUndefined();
  expect(security('/api/v1/calls', 'post')).toBeUndefined();
});

test('every reference in it leads somewhere', () => {
  const references = JSON.stringify(document).match(/"#\/components\/schemas\/[^"]+"/g) ?? [];
  expect(references.length).toBeGreaterThan(5);
  for (const reference of references) {
    expect(document.components.schemas).toHaveProperty([reference.slice(1, -1).split('/').at(-1) ?? '']);
  }
});

test('no name is used twice for an operation, and no path names a parameter it does not describe', () => {
  for (const [path, operations] of Object.entries(document.paths)) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const operation of Object.values(operations)) {
      const described = z
        .array(z.looseObject({ name: z.string(), in: z.string() }))
        .parse(operation['parameters'] ?? []);
      expect(described.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(named);
    }
  }
});

test('what a query may hold is described one by one', () => {
  const described = z
    .array(z.looseObject({ name: z.string(), in: z.string() }))
    .parse(document.paths['/api/v1/console/calls']?.['get']?.['parameters']);
  expect(described.map(({ name }) => name)).toEqual(expect.arrayContaining(['site', 'q', 'cursor', 'limit']));
});

test('people may read it', async () => {
  const page = await service.app.inject('/api/docs/');
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-type']).toContain('text/html');
  expect(page.headers['content-security-policy']).toContain("script-src 'self'");
});
