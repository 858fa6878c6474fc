import { z } from 'zod';
import { Call } from './call.ts';
import { Callback } from './callback.ts';
import { ConsoleCall, Presence } from './console.ts';
import { Timestamp } from './fields.ts';
import { TeamMember } from './team.ts';
import { CALL_EVENT_TYPES } from './vocabulary.ts';

/**
 * Messages of the two event streams (server-sent events). The SSE `event` field repeats `type`, the SSE `id` is what
 * `Last-Event-ID` takes. Every message carries the call as it is at the time of sending: a reader needs no history.
 */
const occurrence = { id: z.int().nonnegative(), at: Timestamp };

export const CallSnapshot = z.object({ type: z.literal('snapshot'), ...occurrence, call: Call });
export type CallSnapshot = z.infer<typeof CallSnapshot>;
export const CallChange = z.object({ type: z.enum(CALL_EVENT_TYPES), ...occurrence, call: Call });
export type CallChange = z.infer<typeof CallChange>;
/** On `GET /api/v1/calls/{id}/events`: a snapshot first, then each change. */
export const CallEvent = z.discriminatedUnion('type', [CallSnapshot, CallChange]);
export type CallEvent = z.infer<typeof CallEvent>;

export const ConsoleSnapshot = z.object({
  type: z.literal('snapshot'),
  ...occurrence,
  /** Whose console this is: another tab may have signed somebody else in. */
  login: z.string(),
  presence: Presence,
  /** Live calls of the operator's departments and the ended ones of today, newest first. */
  calls: z.array(ConsoleCall),
  /** Everybody for supervisors, otherwise those of the same departments; by name. */
  operators: z.array(TeamMember),
});
export type ConsoleSnapshot = z.infer<typeof ConsoleSnapshot>;
export const ConsoleCallChange = z.object({
  type: z.enum(CALL_EVENT_TYPES),
  ...occurrence,
  call: ConsoleCall,
});
export type ConsoleCallChange = z.infer<typeof ConsoleCallChange>;
export const PresenceChanged = z.object({
  type: z.literal('presence.changed'),
  ...occurrence,
  presence: Presence,
});
export type PresenceChanged = z.infer<typeof PresenceChanged>;
/** Of somebody among the snapshot's operators, or who has joined them. Its `id` orders nothing. */
export const OperatorChanged = z.object({
  type: z.literal('operator.changed'),
  ...occurrence,
  operator: TeamMember,
});
export type OperatorChanged = z.infer<typeof OperatorChanged>;
/** A request to be called back is new or was changed. They are not in the snapshot: the list is read after it. */
export const CallbackChanged = z.object({
  type: z.literal('callback.changed'),
  ...occurrence,
  callback: Callback,
});
export type CallbackChanged = z.infer<typeof CallbackChanged>;
/** On `GET /api/v1/console/events`: a snapshot at every connect, then each change. */
export const ConsoleEvent = z.discriminatedUnion('type', [
  ConsoleSnapshot,
  ConsoleCallChange,
  PresenceChanged,
  OperatorChanged,
  CallbackChanged,
]);
export type ConsoleEvent = z.infer<typeof ConsoleEvent>;
