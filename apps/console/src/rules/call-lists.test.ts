import type { ConsoleCall } from '@frontdesk/contract';
import { expect, it } from 'vitest';
import { ANNA, at, BORIS, exampleCall, START } from '../../test/example-calls.ts';
import { isOwn, queuePositions, ranOut, ringsFor } from './call-lists.ts';

const BORIS_TALKS: Partial<ConsoleCall> = { status: 'active', operator: BORIS, ringing: [] };
const CLAIMED = { claimed_by: BORIS, claim_expires_at: at(15) };

it.each<[string, Partial<ConsoleCall>, number, boolean]>([
  ['it rings at her', {}, 1, true],
  ['it rings at several', { ringing: [BORIS, ANNA] }, 1, true],
  ['it rings at others', { ringing: [BORIS] }, 1, false],
  ['a colleague is on the way', CLAIMED, 14, false],
  ['the colleague did not arrive', { ...CLAIMED, ring_until: null }, 15, true],
  ['it has been answered', { status: 'active', operator: BORIS, ringing: [] }, 1, false],
  ['a colleague hands it over', { status: 'active', operator: BORIS, participants: [BORIS] }, 60, true],
  ['she has joined it', { status: 'active', operator: BORIS, participants: [BORIS, ANNA] }, 60, false],
  ['it is over', { status: 'ended' }, 1, false],
  ['it rings on while the video server is away', {}, 60, true],
])('rings for Anna? %s', (_, changes, second, expected) => {
  expect(ringsFor(exampleCall(changes), 'anna', START + second * 1000)).toBe(expected);
});

it.each<[string, Partial<ConsoleCall>, number, boolean]>([
  ['the ring goes on', {}, 20, false],
  ['the news that it stopped may be late', {}, 24, false],
  ['no news came', {}, 26, true],
  ['nobody rings', { ring_until: null }, 60, false],
])('has the ring run out? %s', (_, changes, second, expected) => {
  expect(ranOut(exampleCall(changes), START + second * 1000)).toBe(expected);
});

it.each<[string, Partial<ConsoleCall>, boolean]>([
  ['she talks', { status: 'active', operator: ANNA }, true],
  ['Boris talks', { status: 'active', operator: BORIS }, false],
  ['she has joined Boris', { status: 'active', operator: BORIS, participants: [BORIS, ANNA] }, true],
  ['she is on the way', { claimed_by: ANNA, claim_expires_at: at(15) }, true],
  ['she did not arrive', { claimed_by: ANNA, claim_expires_at: at(0) }, false],
  ['she is on the way to Boris', { ...BORIS_TALKS, joining: [{ ...ANNA, until: at(15) }] }, true],
  ['she did not get to Boris', { ...BORIS_TALKS, joining: [{ ...ANNA, until: at(0) }] }, false],
  ['she talked', { status: 'ended', operator: ANNA }, false],
])('is it Anna’s call? %s', (_, changes, expected) => {
  expect(isOwn(exampleCall(changes), 'anna', START + 1000)).toBe(expected);
});

it('counts places anew when somebody has gone, each department for itself', () => {
  const queued = (id: string, second: number, department: string | null = null) =>
    exampleCall({
      id,
      status: 'queued',
      created_at: at(second),
      department: department === null ? null : { key: department, name: department },
    });
  const live = [queued('c', 3), queued('a', 1), queued('s', 2, 'sales'), queued('b', 2)];
  expect(Object.fromEntries(queuePositions(live))).toEqual({ a: 1, b: 2, c: 3, s: 1 });
  expect(queuePositions([queued('c', 3), exampleCall({ id: 'a', status: 'ringing' })])).toEqual(
    new Map([['c', 1]]),
  );
});
