export { TrueConfClient } from './client.ts';
export { ROUTE_NOT_FOUND } from './errors/reason.ts';
export {
  TrueConfAbortError,
  TrueConfAuthError,
  TrueConfConnectionError,
  TrueConfError,
  type TrueConfErrorCode,
  TrueConfRequestError,
  TrueConfServerError,
} from './errors/trueconf-error.ts';
export type { ConferenceFilter, ConferencePage } from './resources/conferences.ts';
export type { SoftwareQuery } from './resources/software.ts';
export type { UserFilter, UserPage } from './resources/users.ts';
export type { ClientOptions } from './settings.ts';
export type { CallOptions } from './transport/transport.ts';
export type { Conference, ConferenceState, Invitation, StateAnswer } from './wire/conference.ts';
export type { ConferenceInput, ConferenceUpdate } from './wire/conference-input.ts';
export type { Participant } from './wire/participant.ts';
export type { SoftwareClient } from './wire/software-client.ts';
export type { Group, User } from './wire/user.ts';
