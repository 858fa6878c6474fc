import { expect, it } from 'vitest';
import { containsAddress, parseNetwork } from './networks.ts';

it.each([
  ['192.0.2.0/24', '192.0.2.77', true],
  ['192.0.2.0/24', '192.0.3.1', false],
  ['192.0.2.0/24', '::ffff:192.0.2.77', true],
  ['192.0.2.7', '192.0.2.7', true],
  ['192.0.2.7', '192.0.2.8', false],
  ['2001:db8::/32', '2001:db8:1::1', true],
  ['2001:db8::/32', '192.0.2.7', false],
  ['::1', '::1', true],
  ['127.0.0.0/8', 'not an address', false],
])('%s holds %s: %s', (network, address, expected) => {
  expect(containsAddress([parseNetwork(network)], address)).toBe(expected);
});

it.each(['', 'office', '300.1.1.1', '10.0.0.0/40', '1', '10.1', '0x7f.0.0.1', '010.0.0.1', '10.1/16'])(
  '"%s" is no network',
  (text) => {
    expect(() => parseNetwork(text)).toThrow();
  },
);
