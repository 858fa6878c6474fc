import { describe, expect, it } from 'vitest';
import { allowAttribute, frameAddress, readHint } from './frame-rules.ts';

describe('an address for the frame', () => {
  it.each([
    'https://video.example.com/webrtc/42#login=a&token=b',
    'https://10.0.0.5/webrtc/42',
    'http://localhost:8888/webrtc/42',
    'http://video.localhost/webrtc/42',
    'http://127.0.0.1:9000/',
  ])('may be %s', (url) => {
    expect(frameAddress(url)?.href).toBe(new URL(url).href);
  });

  it.each([
    'http://video.example.com/',
    'http://10.0.0.5/',
    'http://127.8.9.10/',
    'http://[::1]:9000/',
    'http://127.0.0.1.example.com/',
    'http://localhost.example.com/',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://example.com/1',
    '/webrtc/42',
    'not an address',
    '',
    null,
  ])('may not be %s', (url) => {
    expect(frameAddress(url)).toBeNull();
  });
});

it('delegates each feature to the one origin', () => {
  const allow = allowAttribute(new URL('https://video.example.com:4443/webrtc/42#login=a'));

  expect(allow.split('; ')).toEqual(
    [
      'camera',
      'microphone',
      'display-capture',
      'autoplay',
      'fullscreen',
      'picture-in-picture',
      'clipboard-write',
      'speaker-selection',
      'screen-wake-lock',
    ].map((feature) => `${feature} https://video.example.com:4443`),
  );
});

it('keeps the camera back where the visitor wants none', () => {
  const allow = allowAttribute(new URL('https://video.example.com'), false);

  expect(allow).not.toContain('camera');
  expect(allow).toContain('microphone https://video.example.com');
});

describe('a message', () => {
  const frame = { origin: 'https://video.example.com', window: {} };
  const sent = (data: unknown, from: object = {}) =>
    readHint({ origin: frame.origin, source: frame.window, data, ...from }, frame);

  it.each([
    ['logout', 'logout'],
    ['connectionClosed', 'connection_closed'],
    ['loginFail', 'login_failed'],
    ['notSupported', 'not_supported'],
  ])('%s counts', (type, hint) => {
    expect(sent({ type })).toBe(hint);
  });

  it.each([
    ['another origin', { origin: 'https://evil.example.com' }],
    ['another window', { source: {} }],
    ['no window', { source: null }],
  ])('from %s does not count', (_, from) => {
    expect(sent({ type: 'logout' }, from)).toBeNull();
  });

  it('without a window on either side does not count', () => {
    const message = { origin: frame.origin, source: null, data: { type: 'logout' } };
    expect(readHint(message, { origin: frame.origin, window: null })).toBeNull();
  });

  it.each([['logout'], [null], [undefined], [{ type: 'hello' }], [{ type: { logout: 1 } }], [{}], [7]])(
    'with the data %j says nothing',
    (data) => {
      expect(sent(data)).toBeNull();
    },
  );
});
