import { expect, it } from 'vitest';
import { hrefOf, routeOf } from './route.ts';

it.each([
  ['', { page: 'desk' }],
  ['#/', { page: 'desk' }],
  ['#/anything', { page: 'desk' }],
  ['#/callbacks', { page: 'callbacks' }],
  ['#/team', { page: 'team' }],
  ['#/erasure', { page: 'erasure' }],
  ['#/history', { page: 'history', callId: null }],
  ['#/history/', { page: 'history', callId: null }],
  ['#/history/c1', { page: 'history', callId: 'c1' }],
  ['#/setup?token=a-b_c', { page: 'setup', token: 'a-b_c' }],
  ['#/setup', { page: 'setup', token: null }],
])('%j leads to %j', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
});

it('links to where it leads', () => {
  expect(routeOf(hrefOf('history', 'c1'))).toEqual({ page: 'history', callId: 'c1' });
  expect(routeOf(hrefOf('desk'))).toEqual({ page: 'desk' });
});
