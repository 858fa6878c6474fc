import type { ConferenceState, Device, ParticipantKind } from './emulated-conference.ts';
import type { UserStatus } from './emulated-user.ts';

export type RingEndCause = 'answered' | 'declined' | 'stopped' | 'timeout';

export interface PresenceEvent {
  conferenceId: string;
  participantId: string;
  sessionKey: string;
  displayName: string;
  kind: ParticipantKind;
  device: Device;
}

/** What `ServerState` emits, always after the change is visible in it. */
export interface StateEvents {
  ring: [{ conferenceId: string; userId: string }];
  'ring-ended': [{ conferenceId: string; userId: string; cause: RingEndCause }];
  /** One per device; `first` when the person was not in the room before. */
  joined: [PresenceEvent & { first: boolean }];
  /** One per device; `last` when the person is out of the room with it. */
  left: [PresenceEvent & { last: boolean }];
  'conference-state': [{ conferenceId: string; state: ConferenceState | 'deleted' }];
  'user-status': [{ userId: string; status: UserStatus }];
}
