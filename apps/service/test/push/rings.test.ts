import { expect, vi } from 'vitest';
import { sweep } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { LOOPBACK, startPushService } from '../support/push-service.ts';
import { request } from '../support/request.ts';
import { followDesk } from '../support/stream.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna'], pushTarget: LOOPBACK, site: { ring_timeout_s: 20 } });

const ADDRESS = '/api/v1/console/push/subscriptions';

/** Anna signs in, and her browser subscribes. */
async function subscribed(desk: Desk) {
  const pushes = await startPushService();
  const anna = await signedIn(desk, 'anna');
  const subscribe = (body: unknown, method = 'POST') =>
    request(`${desk.url}${ADDRESS}`, { method, headers: { cookie: anna.cookie }, body });
  expect((await subscribe({ ...pushes.subscription, expirationTime: null })).status).toBe(204);
  return { anna, pushes, subscribe };
}

const count = async ({ db }: Desk) =>
  (await db.selectFrom('push_subscriptions').select('endpoint').execute()).length;

test('an operator who rings with the console closed is told, once, and told when it is over', async ({
  desk,
}) => {
  const { pushes } = await subscribed(desk);
  const { body } = await call(desk.url, { name: 'Maria' });
  await sweep(desk);
  await sweep(desk);
  await pushes.until(1);
  const [ring] = pushes.received;
  if (ring === undefined) throw new Error('no push came');
  expect(ring.message).toMatchObject({
    type: 'ring',
    call_id: body.id,
    visitor_name: 'Maria',
    site_name: 'Shop',
  });
  const expires = ring.message.type === 'ring' ? Date.parse(ring.message.expires_at) - Date.now() : 0;
  expect(expires).toBeGreaterThan(5_000);
  expect(Number(ring.headers['ttl'])).toBeLessThanOrEqual(20);
  expect(ring.headers['urgency']).toBe('high');
  expect(pushes.signedBy(ring)).toEqual({
    key: desk.ctx.push.publicKey,
    aud: new URL(pushes.subscription.endpoint).origin,
  });

  await visitor(desk.url, body).hangUp();
  await sweep(desk);
  await pushes.until(2);
  expect(pushes.received.map(({ message }) => message)).toEqual([
    ring.message,
    { type: 'ring_over', call_id: body.id, visitor_name: 'Maria', site_name: 'Shop', answered: false },
  ]);
  expect(pushes.received[1]?.headers['topic']).toBe(ring.headers['topic']);
});

test('with a console open nothing is pushed; when it closes while it rings, it is', async ({ desk }) => {
  const { anna, pushes } = await subscribed(desk);
  const stream = await followDesk(desk.url, anna.cookie);
  await stream.until('snapshot');
  await call(desk.url);
  await sweep(desk);
  expect(pushes.received).toEqual([]);
  stream.close();
  await vi.waitFor(async () => {
    await sweep(desk);
    expect(pushes.received).toMatchObject([{ message: { type: 'ring' } }]);
  }, 5_000);
});

test('a subscription that the push service knows no more is dropped; one that only fails is kept', async ({
  desk,
}) => {
  const { pushes } = await subscribed(desk);
  pushes.answer(503);
  const first = await call(desk.url);
  await sweep(desk);
  expect(await count(desk)).toBe(1);
  await visitor(desk.url, first.body).hangUp();
  pushes.answer(410);
  await sweep(desk);
  expect(await count(desk)).toBe(0);
  expect(desk.logLines.join('')).not.toContain(pushes.subscription.endpoint);
});

test('as long as a browser is subscribed it is signed in also after it was started anew', async ({
  desk,
}) => {
  const { anna, pushes, subscribe } = await subscribed(desk);
  const cookieAfter = async (method: string) =>
    String((await subscribe(pushes.subscription, method)).headers.get('set-cookie'));
  expect(await cookieAfter('POST')).toContain(`${anna.cookie}; Max-Age=2592000; Path=/; HttpOnly`);
  const ended = await cookieAfter('DELETE');
  expect(ended).toContain(`${anna.cookie}; Path=/; HttpOnly`);
  expect(ended).not.toContain('Max-Age');
});

test('signing out, or taking it back, ends it; a browser has one', async ({ desk }) => {
  const { anna, pushes, subscribe } = await subscribed(desk);
  await subscribe({ ...pushes.subscription, endpoint: `${pushes.subscription.endpoint}2` });
  expect(await count(desk)).toBe(1);
  await subscribe({ endpoint: `${pushes.subscription.endpoint}2` }, 'DELETE');
  expect(await count(desk)).toBe(0);
  await subscribe(pushes.subscription);
  await request(`${desk.url}/api/v1/session`, { method: 'DELETE', headers: { cookie: anna.cookie } });
  expect(await count(desk)).toBe(0);
});
