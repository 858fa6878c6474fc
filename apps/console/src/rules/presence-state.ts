import type { Presence } from '@frontdesk/contract';

/**
 * How an operator stands, in one word. `busy` and `wrap_up` come by themselves and pass by themselves; `no_answer` lasts
 * until they say that they are back.
 */
export type PresenceState = 'unknown' | 'available' | 'busy' | 'wrap_up' | 'away' | 'no_answer';

/**
 * @param engaged in a call, or on the way into one
 * @param now milliseconds since 1970, by the service's clock
 */
export function presenceState(presence: Presence | null, engaged: boolean, now: number): PresenceState {
  if (engaged) return 'busy';
  if (presence === null) return 'unknown';
  if (presence.status === 'no_answer') return 'no_answer';
  if (presence.status !== 'available') return 'away';
  const { wrap_up_until } = presence;
  return wrap_up_until !== null && now < Date.parse(wrap_up_until) ? 'wrap_up' : 'available';
}
