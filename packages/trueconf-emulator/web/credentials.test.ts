import { expect, it } from 'vitest';
import { readFragment } from './credentials.ts';

const token = '$5f*1732000000*ab';

it.each([
  [
    `#login=*guest*guest&token=${token}&lang=de`,
    { kind: 'token', login: '*guest*guest', token },
    'web',
    'de',
  ],
  [`#login=*m*M%C3%BCller&token=${token}`, { kind: 'token', login: '*m*Müller', token }, 'web', 'auto'],
  [`#login=anna&token=${token}&device=app`, { kind: 'token', login: 'anna', token }, 'app', 'auto'],
  ['#login=anna', null, 'web', 'auto'],
  ['#device=phone', null, 'web', 'auto'],
  ['', null, 'web', 'auto'],
])('%s', (fragment, credentials, device, language) => {
  expect(readFragment(fragment)).toEqual({ credentials, device, language });
});
