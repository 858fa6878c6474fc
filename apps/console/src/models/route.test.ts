import { expect, it } from 'vitest';
import { routeOf } from './route.ts';

it.each([
  ['', { page: 'desk' }],
  ['#/', { page: 'desk' }],
  ['#/anything', { page: 'desk' }],
  ['#/setup?token=a-b_c', { page: 'setup', token: 'a-b_c' }],
  ['#/setup', { page: 'setup', token: null }],
])('%j leads to %j', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
});
