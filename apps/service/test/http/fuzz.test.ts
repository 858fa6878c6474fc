import { Problem } from '@frontdesk/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseNetwork } from '../../src/networks.ts';
import { buildTestApp, type TestApp } from '../support/app.ts';
import { PASSWORD, seedSite } from '../support/seed-site.ts';

let service: TestApp;
let cookie: string;
beforeAll(async () => {
  // No limit by address: every request comes from the same one.
  service = await buildTestApp({ rateLimitExempt: [parseNetwork('127.0.0.0/8')] });
  await seedSite(service.db);
  const signIn = await service.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { login: 'anna', password: PASSWORD },
  });
  cookie = String(signIn.headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(() => service.close());

const CALL = '/api/v1/calls/0d8a5f0e-8f0b-4c39-8f8a-6f6f5d1f9c11';
const CONSOLE_CALL = CALL.replace('/v1/', '/v1/console/');

/** Bodies that nearly fit, with odd values where a schema looks. */
const oddText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\0', 'a'.repeat(3000), '\ud800', "'; drop table calls; --"),
);
const odd = fc.oneof(
  oddText,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.anything(), { maxLength: 2 }),
);
const bodies = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      ...{
        site: fc.oneof(fc.constant('nowhere'), odd),
        visitor: fc.oneof(odd, fc.record({ name: odd, email: odd }, { requiredKeys: [] })),
      },
      ...{
        page: fc.oneof(odd, fc.record({ url: odd, title: odd }, { requiredKeys: [] })),
        department: odd,
        locale: odd,
        topic: odd,
      },
      ...{ login: odd, password: oddText, token: odd, name: odd, phone: odd, message: odd, call_id: odd },
      ...{ rating: odd, comment: odd, status: odd, reason: odd },
      ...{ state: odd, assignee: odd, due_at: odd, note: odd, updated_at: odd, reference: odd },
    },
    { requiredKeys: [] },
  ),
);
const keys = fc.option(fc.string({ unit: 'grapheme-ascii', maxLength: 300 }), { nil: undefined });

describe('whatever is sent, the answer is a success or a problem, and never a fault of ours', () => {
  it.each([
    ['POST', '/api/v1/calls'],
    ['POST', `${CALL}/end`],
    ['POST', `${CALL}/feedback`],
    ['POST', '/api/v1/sites/shop/callbacks'],
    ['POST', '/api/v1/setup'],
    ['PUT', '/api/v1/console/presence'],
    ['PATCH', CALL.replace('/calls/', '/console/callbacks/')],
    ['POST', '/api/v1/console/erasures'],
    ['POST', '/api/v1/console/erasures/preview'],
    ['POST', `${CONSOLE_CALL}/answer`],
    ['POST', `${CONSOLE_CALL}/decline`],
    ['POST', `${CONSOLE_CALL}/end`],
  ] as const)('%s %s', async (method, url) => {
    await fc.assert(
      fc.asyncProperty(bodies, keys, async (body, key) => {
        const headers = {
          'content-type': 'application/json',
          cookie,
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        };
        const answer = await service.app.inject({
          method,
          url,
          headers,
          payload: JSON.stringify(body) ?? '',
        });
        expect(answer.statusCode, answer.body).toBeLessThan(500);
        if (answer.statusCode >= 400) expect(Problem.parse(answer.json()).status).toBe(answer.statusCode);
      }),
      { numRuns: 100 },
    );
  });

  it('nor for bytes that are no JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const payload = Buffer.from(bytes);
        const headers = { 'content-type': 'application/json' };
        const answer = await service.app.inject({ method: 'POST', url: '/api/v1/calls', headers, payload });
        expect(Problem.parse(answer.json()).status).toBe(400);
      }),
    );
  });
});
