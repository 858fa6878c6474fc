import type { Presence } from '@frontdesk/contract';
import { expect, it } from 'vitest';
import { at, START } from '../../test/example-calls.ts';
import { type PresenceState, presenceState } from './presence-state.ts';

const AVAILABLE: Presence = { status: 'available', reason: null, since: at(0), wrap_up_until: null };

it.each<[string, Presence | null, boolean, PresenceState]>([
  ['nothing is known yet', null, false, 'unknown'],
  ['available', AVAILABLE, false, 'available'],
  ['available and in a call', AVAILABLE, true, 'busy'],
  ['away and in a call all the same', { ...AVAILABLE, status: 'away' }, true, 'busy'],
  ['away', { ...AVAILABLE, status: 'away' }, false, 'away'],
  ['away while wrap-up runs', { ...AVAILABLE, status: 'away', wrap_up_until: at(30) }, false, 'away'],
  ['let it ring', { ...AVAILABLE, status: 'no_answer' }, false, 'no_answer'],
  ['the call is just over', { ...AVAILABLE, wrap_up_until: at(11) }, false, 'wrap_up'],
  ['wrap-up has run out', { ...AVAILABLE, wrap_up_until: at(10) }, false, 'available'],
])('%s', (_, presence, engaged, expected) => {
  expect(presenceState(presence, engaged, START + 10_000)).toBe(expected);
});
