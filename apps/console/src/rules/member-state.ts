import type { ConsoleCall, OperatorName, TeamMember } from '@frontdesk/contract';
import { askedInto } from './call-lists.ts';
import { presenceState } from './presence-state.ts';

/** What an operator has in hand: a conversation, or a call that rings. */
export interface InHand {
  state: 'talking' | 'ringing';
  call: ConsoleCall;
}

/** By login; a conversation counts for more than a ring beside it. */
export function inHand(live: readonly ConsoleCall[]): Map<string, InHand> {
  const rings = live.flatMap((call) => askedInto(call).map(({ login }) => hold(login, 'ringing', call)));
  const talks = live.flatMap((call) => talkers(call).map(({ login }) => hold(login, 'talking', call)));
  return new Map([...rings, ...talks]);
}

function hold(login: string, state: InHand['state'], call: ConsoleCall): [string, InHand] {
  return [login, { state, call }];
}

/** The operators in a conversation; its own counts also before the room was checked. */
export function talkers({ status, participants, operator }: ConsoleCall): OperatorName[] {
  if (status !== 'active') return [];
  return participants.length > 0 || operator === null ? participants : [operator];
}

export type MemberState =
  | 'talking'
  | 'ringing'
  | 'available'
  | 'wrap_up'
  | 'no_answer'
  | 'away'
  | 'signed_out';

/** How an operator stands, and since when. */
export function memberState(
  { presence, in_call }: TeamMember,
  hand: InHand | undefined,
  now: number,
): { state: MemberState; since: string | null } {
  if (hand?.state === 'talking') return { state: 'talking', since: hand.call.answered_at };
  // The call may have rung at others before: since when at this one, nobody tells.
  if (hand !== undefined) return { state: 'ringing', since: null };
  // In a call that this window does not follow.
  if (in_call) return { state: 'talking', since: null };
  if (presence.status === 'signed_out') return { state: 'signed_out', since: null };
  const state = presenceState(presence, false, now);
  return { state: state === 'busy' || state === 'unknown' ? 'available' : state, since: presence.since };
}
