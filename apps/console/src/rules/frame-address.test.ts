import { expect, it } from 'vitest';
import { frameAddress } from './frame-address.ts';

it.each([
  ['https://video.example/webrtc/1#token=t', 'https://video.example'],
  ['http://localhost:8443/webrtc/1', 'http://localhost:8443'],
  ['http://127.0.0.1:8443/webrtc/1', 'http://127.0.0.1:8443'],
  ['http://video.localhost:8443/webrtc/1', 'http://video.localhost:8443'],
])('%s may be framed', (address, origin) => {
  expect(frameAddress(address)).toMatchObject({ url: address, origin });
});

it.each([
  'http://video.example/webrtc/1',
  'http://127.evil.example/',
  'http://[::1]:8443/webrtc/1',
  'http://localhost.evil.example/',
  'javascript:alert(1)',
  'data:text/html,x',
  'trueconf:anna',
  '/webrtc/1',
])('%s may not', (address) => {
  expect(frameAddress(address)).toBeNull();
});

it('names the origin with every feature', () => {
  const features = frameAddress('https://video.example/c/1')?.allow.split('; ') ?? [];
  expect(features).toContain('camera https://video.example');
  expect(features.filter((feature) => !feature.endsWith(' https://video.example'))).toEqual([]);
});
