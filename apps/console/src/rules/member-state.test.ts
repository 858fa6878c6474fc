import type { ConsoleCall, TeamMember } from '@frontdesk/contract';
import { expect, it } from 'vitest';
import { ANNA, at, BORIS, exampleCall, START } from '../../test/example-calls.ts';
import { inHand, memberState } from './member-state.ts';

const MEMBER: TeamMember = {
  ...ANNA,
  role: 'operator',
  departments: [],
  in_call: false,
  trueconf_status: null,
  presence: { status: 'available', reason: null, since: at(1), wrap_up_until: null },
};
const TALKS: Partial<ConsoleCall> = { status: 'active', operator: ANNA, ringing: [], answered_at: at(5) };

it.each<[string, Partial<ConsoleCall>[], Partial<TeamMember['presence']>, string, string | null]>([
  ['nothing in hand', [], {}, 'available', at(1)],
  ['it rings', [{}], {}, 'ringing', null],
  ['it rings at others', [{ ringing: [BORIS] }], {}, 'available', at(1)],
  ['she talks', [TALKS], {}, 'talking', at(5)],
  ['it rings while she talks', [{ id: 'c2' }, TALKS], {}, 'talking', at(5)],
  [
    'she has joined Boris',
    [{ ...TALKS, operator: BORIS, participants: [BORIS, ANNA] }],
    {},
    'talking',
    at(5),
  ],
  ['away', [], { status: 'away' }, 'away', at(1)],
  ['let it ring', [], { status: 'no_answer' }, 'no_answer', at(1)],
  ['after a call', [], { wrap_up_until: at(30) }, 'wrap_up', at(1)],
  ['gone', [], { status: 'signed_out' }, 'signed_out', null],
])('%s', (_, changes, presence, state, since) => {
  const member = { ...MEMBER, presence: { ...MEMBER.presence, ...presence } };
  const hand = inHand(changes.map(exampleCall)).get('anna');
  expect(memberState(member, hand, START + 10_000)).toEqual({ state, since });
});
