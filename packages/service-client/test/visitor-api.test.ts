import { expect, it } from 'vitest';
import { createVisitorApi, type VisitorApi } from '../src/index.ts';
import { sendJson, startService } from './support/service.ts';

const pass = { id: 'c-1', token: 'secret' };
const authorization = 'Bearer secret';
const body = { site: 'shop', visitor: { name: 'Maria' } };

type Command = (api: VisitorApi) => Promise<unknown>;

it.each<[string, Command, string, string, Record<string, unknown>, unknown]>([
  ['getSite', (api) => api.getSite('my shop'), 'GET', '/api/v1/sites/my%20shop', {}, null],
  [
    'createCall',
    (api) => api.createCall(body, { idempotencyKey: 'k1' }),
    'POST',
    '/api/v1/calls',
    { 'idempotency-key': 'k1', 'content-type': 'application/json' },
    body,
  ],
  ['getCall', (api) => api.getCall(pass), 'GET', '/api/v1/calls/c-1', { authorization }, null],
  ['endCall', (api) => api.endCall(pass), 'POST', '/api/v1/calls/c-1/end', { authorization }, null],
  [
    'sendFeedback',
    (api) => api.sendFeedback(pass, { rating: 4 }),
    'POST',
    '/api/v1/calls/c-1/feedback',
    { authorization },
    { rating: 4 },
  ],
  [
    'requestCallback',
    (api) => api.requestCallback('shop', { name: 'Maria', phone: '123' }),
    'POST',
    '/api/v1/sites/shop/callbacks',
    {},
    { name: 'Maria', phone: '123' },
  ],
])('%s asks as the contract says', async (_, command, method, path, headers, sent) => {
  const service = await startService((response) => sendJson(response, 200, {}));

  await command(createVisitorApi({ baseUrl: `${service.url}/` }));

  expect(service.requests).toMatchObject([
    { method, path, headers, body: sent === null ? '' : JSON.stringify(sent) },
  ]);
});

it('gives back what the service answered', async () => {
  const service = await startService((response) => sendJson(response, 202, { id: 'c-1', status: 'queued' }));

  const call = await createVisitorApi({ baseUrl: service.url }).createCall(body, { idempotencyKey: 'k' });

  expect(call).toEqual({ id: 'c-1', status: 'queued' });
});

it('takes an answer without a body for a command that has none', async () => {
  const service = await startService((response) => response.writeHead(204).end());

  await expect(createVisitorApi({ baseUrl: service.url }).endCall(pass)).resolves.toBeUndefined();
});
