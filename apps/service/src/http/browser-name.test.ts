import { expect, it } from 'vitest';
import { browserName } from './browser-name.ts';

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

it.each([
  ['Chrome 156', `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Chrome/156.0.0.0 Safari/537.36`],
  [
    'Edge 155',
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/155.0.0.0 Safari/537.36 Edg/155.0.0.0`,
  ],
  ['Opera 130', `Mozilla/5.0 (Windows NT 10.0) ${WEBKIT} Chrome/146.0.0.0 Safari/537.36 OPR/130.0.0.0`],
  [
    'Samsung Internet 30',
    `Mozilla/5.0 (Linux; Android 16) ${WEBKIT} SamsungBrowser/30.0 Chrome/140.0.0.0 Mobile Safari/537.36`,
  ],
  [
    'Yandex Browser 26',
    `Mozilla/5.0 (Windows NT 10.0) ${WEBKIT} Chrome/148.0 YaBrowser/26.3.0 Safari/537.36`,
  ],
  ['Firefox 150', 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'],
  ['Firefox 149', `${IPHONE} FxiOS/149.0 Mobile/15E148 Safari/605.1.15`],
  ['Chrome 156', `${IPHONE} CriOS/156.0.1 Mobile/15E148 Safari/604.1`],
  ['Safari 26', `${IPHONE} Version/26.1 Mobile/15E148 Safari/604.1`],
  [null, 'curl/8.5.0'],
  [null, ''],
  [null, undefined],
])('%s', (name, userAgent) => {
  expect(browserName(userAgent)).toBe(name);
});
