import { afterEach, expect, it, vi } from 'vitest';
import { createPushDevice } from '../src/platform/push-device.ts';

afterEach(() => vi.unstubAllGlobals());

const BODY = { endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } };

function device(subscribe: () => Promise<unknown>, applicationServerKey: ArrayBuffer | null = null) {
  vi.stubGlobal('navigator', { serviceWorker: {} });
  const subscription = {
    options: { applicationServerKey },
    unsubscribe: async () => true,
    toJSON: () => BODY,
  };
  const pushManager = { getSubscription: async () => subscription, subscribe };
  return createPushDevice(Promise.resolve({ pushManager } as unknown as ServiceWorkerRegistration));
}

it('is refused by a browser whose push service is out of reach, and where there is no worker', async () => {
  const refusal = new DOMException('Registration failed - push service error', 'AbortError');
  expect(await device(() => Promise.reject(refusal)).subscribe('key')).toBeNull();
  expect(await createPushDevice(Promise.resolve(null)).subscribe('key')).toBeNull();
});

it('knows the key that its subscription was made with', async () => {
  const bytes = Uint8Array.from([251, 255, 4]).buffer;
  const made = device(async () => null, bytes);
  expect(await made.belongsTo('-_8E')).toBe(true);
  expect(await made.belongsTo('AAAA')).toBe(false);
});
