import { END_REASONS } from '@frontdesk/contract/vocabulary';
import { expect, it } from 'vitest';
import { isMissed, wantsRequests } from './ended-texts.ts';

it('a call that nobody took may become a call back', () => {
  expect(END_REASONS.filter(isMissed)).toEqual(['no_answer', 'failed']);
});

it.each([
  ['message', false],
  ['callback', true],
  ['hide', true],
  [undefined, true],
] as const)('a page that says %s wants requests to be called back: %s', (whenClosed, wants) => {
  expect(wantsRequests(whenClosed === undefined ? {} : { whenClosed })).toBe(wants);
});
