import { expect, it } from 'vitest';
import { stepsFor } from './browser-steps.ts';

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const PHONE = 'Mozilla/5.0 (Linux; Android 10; K)';

it.each([
  ['Chrome', `${MAC} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36`, 'stepsChrome'],
  [
    'Edge',
    `${MAC} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`,
    'stepsEdge',
  ],
  ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'stepsFirefox'],
  [
    'Firefox on Android',
    'Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0',
    'stepsOther',
  ],
  ['Safari', `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15`, 'stepsSafari'],
  [
    'Chrome on Android',
    `${PHONE} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36`,
    'stepsAndroid',
  ],
  [
    'an iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1',
    'stepsIos',
  ],
  [
    'Chrome on an iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) CriOS/156.0 Mobile Safari/604.1',
    'stepsOther',
  ],
  ['something else', 'Lynx/2.9', 'stepsOther'],
] as const)('%s', (_what, userAgent, steps) => {
  expect(stepsFor(userAgent, false)).toBe(steps);
});

it('Chrome on an iPad that calls itself a Mac', () => {
  expect(stepsFor(`${MAC} AppleWebKit/605.1.15 CriOS/156.0 Safari/604.1`, true)).toBe('stepsOther');
});

it('an iPad that calls itself a Mac', () => {
  expect(stepsFor(`${MAC} AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15`, true)).toBe('stepsIos');
});
