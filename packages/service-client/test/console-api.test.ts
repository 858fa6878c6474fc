import { expect, it } from 'vitest';
import { type ConsoleApi, createConsoleApi } from '../src/index.ts';
import { sendJson, startService } from './support/service.ts';

const setup = { token: 't', login: 'anna', name: 'Anna', password: '0123456789' };

it.each<[string, (api: ConsoleApi) => Promise<unknown>, string, string, unknown]>([
  [
    'signIn',
    (api) => api.signIn({ login: 'a', password: 'b' }),
    'POST',
    '/api/v1/session',
    { login: 'a', password: 'b' },
  ],
  ['getSession', (api) => api.getSession(), 'GET', '/api/v1/session', null],
  ['signOut', (api) => api.signOut(), 'DELETE', '/api/v1/session', null],
  ['setup', (api) => api.setup(setup), 'POST', '/api/v1/setup', setup],
  [
    'setPresence',
    (api) => api.setPresence({ status: 'away' }),
    'PUT',
    '/api/v1/console/presence',
    { status: 'away' },
  ],
  ['answer', (api) => api.answer('c-1'), 'POST', '/api/v1/console/calls/c-1/answer', null],
  ['decline', (api) => api.decline('c-1'), 'POST', '/api/v1/console/calls/c-1/decline', null],
  ['end', (api) => api.end('c-1'), 'POST', '/api/v1/console/calls/c-1/end', null],
])('%s asks as the contract says', async (_, command, method, path, body) => {
  const service = await startService((response) => sendJson(response, 200, {}));

  await command(createConsoleApi({ baseUrl: service.url }));

  expect(service.requests).toMatchObject([{ method, path, body: body === null ? '' : JSON.stringify(body) }]);
});
