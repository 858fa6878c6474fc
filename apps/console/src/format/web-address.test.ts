import { expect, it } from 'vitest';
import { webAddress } from './web-address.ts';

it.each([
  ['https://shop.example/kettles/red?x=1#top', 'shop.example/kettles/red'],
  ['http://localhost:4000/', 'localhost:4000'],
  ['https://shop.example/k%C3%A4nnchen', 'shop.example/kännchen'],
  ['https://shop.example/%E0%A4%A', 'shop.example/%E0%A4%A'],
])('%s reads %s', (address, label) => {
  expect(webAddress(address)?.label).toBe(label);
});

it.each(['javascript:alert(1)', 'data:text/html,x', 'not an address', ''])('%j is no link', (address) => {
  expect(webAddress(address)).toBeNull();
});
