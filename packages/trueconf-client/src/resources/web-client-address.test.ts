import { expect, it } from 'vitest';
import { webClientAddress } from './web-client-address.ts';

const web = (fields: object) => ({ type: 'web', platform: 'webrtc', ...fields });
const at = (path: string) => `https://video.example${path}#login=a&token=b`;

it.each([
  ['the one', [web({ web_url: at('/webrtc/7') })], at('/webrtc/7')],
  [
    'the web client before its lighter sibling',
    [web({ web_url: at('/webrtc-widget/7') }), web({ web_url: at('/webrtc/7') })],
    at('/webrtc/7'),
  ],
  [
    'the web client below a prefix',
    [web({ web_url: at('/webrtc-widget/7') }), web({ web_url: at('/video/webrtc/7/') })],
    at('/video/webrtc/7/'),
  ],
  [
    'the first, if none is of this conference',
    [web({ web_url: at('/a') }), web({ web_url: at('/webrtc/77') })],
    at('/a'),
  ],
  [
    'the frame, if there is no address',
    [web({ iframe: `<iframe src="${at('/webrtc/7').replace('&', '&amp;')}" onload="x()"></iframe>` })],
    at('/webrtc/7'),
  ],
  [
    'any address before any frame',
    [web({ iframe: `<iframe src="${at('/webrtc/7')}">` }), web({ web_url: at('/b') })],
    at('/b'),
  ],
  ['http too', [web({ web_url: 'http://127.0.0.1:1/webrtc/7' })], 'http://127.0.0.1:1/webrtc/7'],
  [
    'nothing of other platforms',
    [
      { type: 'web', platform: 'ios', web_url: at('/webrtc/7') },
      { type: 'standalone', platform: 'webrtc', web_url: at('/webrtc/7') },
    ],
    undefined,
  ],
  ['nothing relative', [web({ web_url: '/webrtc/7' })], undefined],
  ['nothing with a password', [web({ web_url: 'https://a:b@video.example/webrtc/7' })], undefined],
  [
    'nothing of another scheme',
    [web({ web_url: 'trueconf:7' }), web({ web_url: 'data:text/html,webrtc/7' })],
    undefined,
  ],
  ['nothing of nulls', [web({ web_url: null, iframe: null }), {}], undefined],
])('takes %s', (_name, clients, expected) => {
  expect(webClientAddress(clients, '7')?.href).toBe(expected);
});
