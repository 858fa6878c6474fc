export type { RefusalReason } from './admission.ts';
export type { Behaviour } from './behaviour.ts';
export type { ConferenceFields } from './conference-fields.ts';
export type { Device, EmulatedConference, Participant, ParticipantKind } from './emulated-conference.ts';
export { EmulatedUser, type StatusSetting, type UserStatus } from './emulated-user.ts';
export { type Entrant, type JoinResult, ServerState } from './server-state.ts';
export type { PresenceEvent, RingEndCause, StateEvents } from './state-events.ts';
export type { StateOptions } from './state-options.ts';
