import type { EmulatedConference, ParticipantKind } from './emulated-conference.ts';
import type { EmulatedUser } from './emulated-user.ts';
import type { GuestLicence } from './guest-licence.ts';

export type RefusalReason =
  | 'not_running'
  | 'not_found'
  | 'guest_licence'
  | 'room_full'
  | 'guests_not_allowed'
  | 'bad_token';

export interface Applicant {
  /** Participant id the person would have. */
  id: string;
  kind: ParticipantKind;
  /** The account, for `kind` user. */
  user: EmulatedUser | null;
}

/**
 * Decides whether somebody who is not in the room yet may enter, taking a guest connection if one is needed.
 *
 * @returns null when admitted, else why not
 */
export function admit(
  conference: EmulatedConference,
  applicant: Applicant,
  licence: GuestLicence,
): RefusalReason | null {
  if (conference.state !== 'running') return 'not_running';
  if (applicant.kind === 'user' && applicant.user === null) return 'not_found';
  if (applicant.kind === 'guest' && !conference.fields.allow_guests) return 'guests_not_allowed';
  if (conference.participants.has(applicant.id)) return null;
  if (conference.participants.size >= conference.fields.max_participants) return 'room_full';
  if (applicant.kind === 'guest' && !licence.acquire()) return 'guest_licence';
  return null;
}
