import { expect, it } from 'vitest';
import { type ConsoleApi, createConsoleApi } from '../src/index.ts';
import { sendJson, startService } from './support/service.ts';

const setup = { token: 't', login: 'anna', name: 'Anna', password: '0123456789' };

const SUBSCRIPTION = { endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } };

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
  ['history', (api) => api.history(), 'GET', '/api/v1/console/calls', null],
  [
    'history',
    (api) => api.history({ q: 'a&b', site: '', limit: 9 }),
    'GET',
    '/api/v1/console/calls?q=a%26b&limit=9',
    null,
  ],
  ['pastCall', (api) => api.pastCall('c-1'), 'GET', '/api/v1/console/calls/c-1', null],
  [
    'callbacks',
    (api) => api.callbacks({ state: 'open' }),
    'GET',
    '/api/v1/console/callbacks?state=open',
    null,
  ],
  [
    'editCallback',
    (api) => api.editCallback('b-1', { state: 'done' }),
    'PATCH',
    '/api/v1/console/callbacks/b-1',
    { state: 'done' },
  ],
  ['callBack', (api) => api.callBack('b-1'), 'POST', '/api/v1/console/callbacks/b-1/call', null],
  ['stats', (api) => api.stats({ within_s: 30 }), 'GET', '/api/v1/console/stats?within_s=30', null],
  [
    'previewErasure',
    (api) => api.previewErasure({ phone: '030 1234' }),
    'POST',
    '/api/v1/console/erasures/preview',
    { phone: '030 1234' },
  ],
  [
    'erase',
    (api) => api.erase({ reference: 'K-17' }),
    'POST',
    '/api/v1/console/erasures',
    { reference: 'K-17' },
  ],
  ['end', (api) => api.end('c-1'), 'POST', '/api/v1/console/calls/c-1/end', null],
  ['note', (api) => api.note('c-1', { tags: ['a'] }), 'PATCH', '/api/v1/console/calls/c-1', { tags: ['a'] }],
  ['earlierCalls', (api) => api.earlierCalls('c-1'), 'GET', '/api/v1/console/calls/c-1/earlier', null],
  ['colleagues', (api) => api.colleagues('c-1'), 'GET', '/api/v1/console/calls/c-1/colleagues', null],
  [
    'invite',
    (api) => api.invite('c-1', 'boris'),
    'POST',
    '/api/v1/console/calls/c-1/invite',
    { operator: 'boris' },
  ],
  [
    'transfer',
    (api) => api.transfer('c-1', { department: 'sales', warm: true }),
    'POST',
    '/api/v1/console/calls/c-1/transfer',
    { department: 'sales', warm: true },
  ],
  [
    'cancelTransfer',
    (api) => api.cancelTransfer('c-1'),
    'DELETE',
    '/api/v1/console/calls/c-1/transfer',
    null,
  ],
  ['leave', (api) => api.leave('c-1'), 'POST', '/api/v1/console/calls/c-1/leave', null],
  [
    'block',
    (api) => api.block('c-1', { minutes: 5 }),
    'POST',
    '/api/v1/console/calls/c-1/block',
    { minutes: 5 },
  ],
  ['blocks', (api) => api.blocks(), 'GET', '/api/v1/console/blocks', null],
  ['unblock', (api) => api.unblock('b-1'), 'DELETE', '/api/v1/console/blocks/b-1', null],
  ['pushKey', (api) => api.pushKey(), 'GET', '/api/v1/console/push/key', null],
  [
    'addPushSubscription',
    (api) => api.addPushSubscription(SUBSCRIPTION),
    'POST',
    '/api/v1/console/push/subscriptions',
    SUBSCRIPTION,
  ],
  [
    'removePushSubscription',
    (api) => api.removePushSubscription('https://push.example/1'),
    'DELETE',
    '/api/v1/console/push/subscriptions',
    { endpoint: 'https://push.example/1' },
  ],
])('%s asks as the contract says', async (_, command, method, path, body) => {
  const service = await startService((response) => sendJson(response, 200, {}));

  await command(createConsoleApi({ baseUrl: service.url }));

  expect(service.requests).toMatchObject([{ method, path, body: body === null ? '' : JSON.stringify(body) }]);
});

it('gives the address of the calls as a file', () => {
  const api = createConsoleApi({ baseUrl: 'https://desk.example' });
  expect(api.historyFileUrl({ site: 'shop' })).toBe(
    'https://desk.example/api/v1/console/calls?site=shop&format=csv',
  );
});
