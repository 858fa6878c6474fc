import type { Call } from '@frontdesk/contract';
import { CALL_STATUSES } from '@frontdesk/contract/vocabulary';
import { expect, it } from 'vitest';
import { isBusy, isLive, type Phase, phaseOf } from './phase.ts';

// The rules look at these two members alone.
const call = (status: Call['status'], answering = false) => ({ status, answering }) as Call;

it.each(CALL_STATUSES)('a call that is %s shows as that', (status) => {
  expect(phaseOf(call(status)).name).toBe(status);
});

it('a claimed call shows that somebody is coming, while it rings', () => {
  expect(phaseOf(call('ringing', true)).name).toBe('answering');
  expect(phaseOf(call('active', true)).name).toBe('active');
});

it.each<[Phase['name'], boolean, boolean]>([
  ['idle', false, false],
  ['loading', false, false],
  ['form', false, false],
  ['connecting', true, false],
  ['queued', true, true],
  ['ringing', true, true],
  ['answering', true, true],
  ['active', true, true],
  ['ended', false, false],
  ['callback', false, false],
  ['error', false, false],
])('%s: busy %s, live %s', (name, busy, live) => {
  const phase = { name } as Phase; // both rules look at the name alone
  expect([isBusy(phase), isLive(phase)]).toEqual([busy, live]);
});
