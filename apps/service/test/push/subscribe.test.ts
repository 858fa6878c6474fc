import type { Problem, PushKey } from '@frontdesk/contract';
import { expect } from 'vitest';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { request } from '../support/request.ts';

const test = testWithDesk({ operators: ['anna'] });

const keys = { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) };

test('the key is the same on every node, and only operators get it', async ({ desk }) => {
  const { cookie } = await signedIn(desk, 'anna');
  const ask = (headers: Record<string, string>) =>
    request<PushKey>(`${desk.url}/api/v1/console/push/key`, { headers });
  const { body } = await ask({ cookie });
  expect(Buffer.from(body.public_key, 'base64url')).toHaveLength(65);
  const other = await desk.another();
  expect(other.ctx.push.publicKey).toBe(body.public_key);
  await other.close();
  expect((await ask({})).status).toBe(401);
});

test('an endpoint must be https on the public internet, and the keys must be keys', async ({ desk }) => {
  const { cookie } = await signedIn(desk, 'anna');
  const subscribe = (body: unknown) =>
    request<Problem>(`${desk.url}/api/v1/console/push/subscriptions`, {
      method: 'POST',
      headers: { cookie },
      body,
    });
  for (const endpoint of [
    'http://push.example.com/x',
    'https://127.0.0.1/x',
    'https://[fd00::1]/x',
    'https://localhost:5432/x',
    'file:///etc/passwd',
    'https://push.example.com/\u0000',
  ]) {
    expect(await subscribe({ endpoint, keys })).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', errors: [{ path: 'endpoint' }] },
    });
  }
  const endpoint = 'https://push.example.com/x';
  expect((await subscribe({ endpoint, keys: { ...keys, p256dh: 'short' } })).status).toBe(400);
  expect((await subscribe({ endpoint })).status).toBe(400);
  expect((await subscribe({ endpoint, keys })).status).toBe(204);
  expect(await desk.db.selectFrom('push_subscriptions').select('endpoint').execute()).toEqual([{ endpoint }]);
});
