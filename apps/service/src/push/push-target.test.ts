import { expect, it } from 'vitest';
import { guardedLookup, PUBLIC_TARGETS } from './push-target.ts';

it.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/x', true],
  ['https://93.184.215.14/x', true],
  ['https://push.example.com:8443/x', true],
  ['http://push.example.com/x', false],
  ['https://user:secret@push.example.com/x', false],
  ['https://localhost/x', false],
  ['https://database/x', false],
  ['https://printer.local/x', false],
  ['https://metadata.google.internal/x', false],
  ['https://127.0.0.1/x', false],
  ['https://2130706433/x', false],
  ['https://10.1.2.3/x', false],
  ['https://169.254.169.254/latest', false],
  ['https://192.168.1.1/x', false],
  ['https://0.0.0.0/x', false],
  ['https://[::1]/x', false],
  ['https://[::ffff:10.0.0.1]/x', false],
  ['https://[fd00::1]/x', false],
  ['https://[64:ff9b::a00:1]/x', false],
])('%s', (endpoint, allowed) => {
  expect(PUBLIC_TARGETS.allowsEndpoint(new URL(endpoint))).toBe(allowed);
});

it('refuses a name that leads to a private address when connecting', async () => {
  const error = await new Promise((resolve) => {
    guardedLookup(PUBLIC_TARGETS)('localhost', {}, resolve);
  });
  expect(String(error)).toContain('private address');
});
