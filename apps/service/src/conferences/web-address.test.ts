import { expect, test } from 'vitest';
import { frameAddress } from './web-address.ts';

test.each([
  ['https://video.example/webrtc/1#login=a&token=b', true],
  ['https://another-name.example/webrtc/1', true],
  ['http://localhost:4310/webrtc/1', true],
  ['http://127.0.0.1:4310/webrtc/1', true],
  ['http://video.localhost/webrtc/1', true],
  ['http://[::1]/webrtc/1', false],
  ['http://video.internal:8443/webrtc/1', false],
  ['http://evil.example/webrtc/1', false],
  ['http://127.0.0.1.evil.example/', false],
  ['http://localhost.evil.example/', false],
  ['https://user:password@video.example/', false],
  ['javascript:alert(1)', false],
  ['data:text/html,hello', false],
  ['/webrtc/1', false],
  ['', false],
  [null, false],
  [undefined, false],
])('%s may be framed: %s', (address, allowed) => {
  expect(frameAddress(address)).toBe(allowed ? new URL(address ?? '').href : null);
});
