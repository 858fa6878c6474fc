import { expect, it } from 'vitest';
import {
  createVisitorApi,
  keepPlace,
  leaveMessage,
  reportDevices,
  requestCallback,
  sendFeedback,
  type VisitorApi,
  type VisitorApiOptions,
} from '../src/index.ts';
import { sendJson, startService } from './support/service.ts';

const pass = { id: 'c-1', token: 'secret' };
const authorization = 'Bearer secret';
const body = { site: 'shop', visitor: { name: 'Maria' } };

type Command = (api: VisitorApi, options: VisitorApiOptions) => Promise<unknown>;

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
    'keepPlace',
    (_, options) => keepPlace(options, pass, { phone: '123' }),
    'POST',
    '/api/v1/calls/c-1/keep-place',
    { authorization },
    { phone: '123' },
  ],
  [
    'leaveMessage',
    (_, options) => leaveMessage(options, pass, { text: 'I cannot speak' }),
    'POST',
    '/api/v1/calls/c-1/message',
    { authorization },
    { text: 'I cannot speak' },
  ],
  [
    'reportDevices',
    (_, options) => reportDevices(options, pass, { camera: 'blocked', microphone: 'on' }),
    'PUT',
    '/api/v1/calls/c-1/devices',
    { authorization },
    { camera: 'blocked', microphone: 'on' },
  ],
  [
    'sendFeedback',
    (_, options) => sendFeedback(options, pass, { rating: 4 }),
    'POST',
    '/api/v1/calls/c-1/feedback',
    { authorization },
    { rating: 4 },
  ],
  [
    'requestCallback',
    (_, options) => requestCallback(options, 'shop', { name: 'Maria', phone: '123' }),
    'POST',
    '/api/v1/sites/shop/callbacks',
    {},
    { name: 'Maria', phone: '123' },
  ],
])('%s asks as the contract says', async (_, command, method, path, headers, sent) => {
  const service = await startService((response) => sendJson(response, 200, {}));

  const options = { baseUrl: `${service.url}/` };
  await command(createVisitorApi(options), options);

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
