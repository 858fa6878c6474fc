import { Problem } from '@frontdesk/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callToken } from '../../src/calls/call-token.ts';
import { buildTestApp, type TestApp } from '../support/app.ts';
import { SITE_ORIGIN, seedSite } from '../support/seed-site.ts';

let service: TestApp;
beforeAll(async () => {
  service = await buildTestApp();
  await seedSite(service.db);
});
afterAll(() => service.close());

const ID = '0d8a5f0e-8f0b-4c39-8f8a-6f6f5d1f9c11';

/** PostgreSQL takes no NUL; everything else in these requests is right, so only the rule about it can refuse them. */
describe('a NUL where words may stand is refused as a bad request', () => {
  it.each([
    [
      'the address of the page',
      {
        url: '/api/v1/calls',
        payload: { site: 'shop', visitor: { name: 'Maria' }, page: { url: 'https://shop.example/\0' } },
      },
      'page.url',
    ],
    [
      'the message of a callback',
      { url: '/api/v1/sites/shop/callbacks', payload: { name: 'Maria', phone: '030 12', message: 'a\0b' } },
      'message',
    ],
    [
      'the comment on a call',
      { url: `/api/v1/calls/${ID}/feedback`, payload: { rating: 5, comment: 'a\0b' } },
      'comment',
    ],
    [
      'the key of a site',
      { url: '/api/v1/sites/%00/callbacks', payload: { name: 'Maria', phone: '030 12' } },
      'key',
    ],
  ])('%s', async (_, request, path) => {
    const headers = {
      origin: SITE_ORIGIN,
      authorization: `Bearer ${callToken(service.ctx.serverSecret, ID)}`,
    };
    const answer = await service.app.inject({ method: 'POST', headers, ...request });
    expect(Problem.parse(answer.json())).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(Problem.parse(answer.json()).errors?.map((field) => field.path)).toEqual([path]);
  });

  it('the key of a site that is looked at', async () => {
    const answer = await service.app.inject({ url: '/api/v1/sites/%00' });
    expect(Problem.parse(answer.json())).toMatchObject({ status: 400, code: 'invalid_request' });
  });
});
