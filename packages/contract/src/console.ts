import { z } from 'zod';
import { Visitor } from './call.ts';
import { line, Timestamp } from './fields.ts';
import { Department } from './site.ts';
import { CALL_STATUSES, END_REASONS, OPERATOR_ROLES, PRESENCE_STATUSES } from './vocabulary.ts';

export const OperatorName = z.object({ login: z.string(), name: z.string() });
export type OperatorName = z.infer<typeof OperatorName>;

/** A call as operators see it now. */
export const ConsoleCall = z.object({
  id: z.uuid(),
  status: z.enum(CALL_STATUSES),
  end_reason: z.enum(END_REASONS).nullable(),
  site: z.object({ key: z.string(), name: z.string() }),
  department: Department.nullable(),
  /** The name is empty once the call is anonymised. */
  visitor: Visitor.extend({ name: z.string() }),
  topic: z.string().nullable(),
  page: z
    .object({ url: z.string(), title: z.string().nullable(), referrer: z.string().nullable() })
    .nullable(),
  locale: z.string().nullable(),
  /** Who rings now. */
  ringing: z.array(OperatorName),
  /** Who pressed Answer and is not in the room yet, and until when that counts. */
  claimed_by: OperatorName.nullable(),
  claim_expires_at: Timestamp.nullable(),
  /** Who is or was in the call. */
  operator: OperatorName.nullable(),
  /** Set while the visitor's connection is lost: when the call ends unless they return. */
  visitor_lost_until: Timestamp.nullable(),
  ring_until: Timestamp.nullable(),
  position: z.int().positive().nullable(),
  /** The request to be called back that an operator answers with this call; null for a visitor's own call. */
  callback_id: z.uuid().nullable(),
  created_at: Timestamp,
  answered_at: Timestamp.nullable(),
  ended_at: Timestamp.nullable(),
});
export type ConsoleCall = z.infer<typeof ConsoleCall>;

export const Presence = z.object({
  status: z.enum(PRESENCE_STATUSES),
  reason: z.string().nullable(),
  since: Timestamp,
});
export type Presence = z.infer<typeof Presence>;

/** Body of `PUT /api/v1/console/presence`. */
export const PresenceChange = z.object({
  status: z.enum(['available', 'away']),
  reason: line(100).optional(),
});
export type PresenceChange = z.infer<typeof PresenceChange>;

/** Body of `POST /api/v1/session`. */
export const Credentials = z.object({ login: line(100).min(1), password: z.string().min(1).max(1000) });
export type Credentials = z.infer<typeof Credentials>;

export const Session = z.object({
  operator: OperatorName.extend({ role: z.enum(OPERATOR_ROLES) }),
  presence: Presence,
});
export type Session = z.infer<typeof Session>;

/** Answer of `POST /api/v1/console/calls/{id}/answer`. Both addresses hold credentials: never log them. */
export const AnsweredCall = z.object({
  call: ConsoleCall,
  /** For the frame in the console. */
  webclient_url: z.url(),
  /** Opens the conference in TrueConf's own app (`trueconf:` scheme). */
  app_url: z.string(),
});
export type AnsweredCall = z.infer<typeof AnsweredCall>;

/** Body of `POST /api/v1/setup`: makes the first administrator with the token of the one-time link. */
export const SetupRequest = z.object({
  token: z.string().min(1).max(200),
  login: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'lower-case letters, digits, ".", "-" and "_"'),
  name: line(100).min(1),
  password: z.string().min(10).max(1000),
  trueconf_id: line(100).optional(),
});
export type SetupRequest = z.infer<typeof SetupRequest>;
