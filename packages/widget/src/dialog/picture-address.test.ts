import { expect, it } from 'vitest';
import { pictureAddress } from './picture-address.ts';

it.each([
  ['https://shop.example.com/anna.jpg', 'https://shop.example.com/anna.jpg'],
  ['/team/anna.jpg', 'https://example.com/desk/team/anna.jpg'],
])('the picture %s is at %s', (url, address) => {
  expect(pictureAddress(url, 'https://example.com/desk')).toBe(address);
});
