import { expect, it } from 'vitest';
import { isAppAddress } from './app-address.ts';

it.each([
  ['trueconf:\\c\\42@video.example&h=video.example', true],
  ['javascript:alert(1)//trueconf:', false],
  [' trueconf:x', false],
  ['https://video.example/c/42', false],
])('%s opens the app: %s', (address, expected) => {
  expect(isAppAddress(address)).toBe(expected);
});
