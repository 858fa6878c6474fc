import { z } from 'zod';
import { Devices } from './call.ts';
import { Key, line, prose, Timestamp } from './fields.ts';
import { Department } from './site.ts';
import { CALL_STATUSES, END_REASONS, OPERATOR_ROLES, PRESENCE_STATUSES } from './vocabulary.ts';

export const OperatorName = z.object({ login: z.string(), name: z.string() });
export type OperatorName = z.infer<typeof OperatorName>;

/** A call on its way to a colleague or a department, until they have taken it over or it is taken back. */
export const Transfer = z.object({
  from: OperatorName,
  /** The colleague; of a department, the one who has answered. */
  operator: OperatorName.nullable(),
  department: Department.nullable(),
  /** Both talk to the visitor until the first one leaves; otherwise the first one is let go as soon as the other is there. */
  warm: z.boolean(),
  since: Timestamp,
});
export type Transfer = z.infer<typeof Transfer>;

export const CallAnswer = z.object({ label: z.string(), value: z.union([z.string(), z.boolean()]) });
export type CallAnswer = z.infer<typeof CallAnswer>;

/** A call as operators see it now. */
export const ConsoleCall = z.object({
  id: z.uuid(),
  status: z.enum(CALL_STATUSES),
  end_reason: z.enum(END_REASONS).nullable(),
  site: z.object({ key: z.string(), name: z.string() }),
  department: Department.nullable(),
  /** The name is empty once the call is anonymised. */
  visitor: z.object({
    name: z.string(),
    email: z.string().optional(),
    phone: z.string().optional(),
    reference: z.string().optional(),
  }),
  topic: z.string().nullable(),
  /** To the questions of the site's own, as they were asked; a tick is true. */
  answers: z.array(CallAnswer),
  /** What the visitor wrote while waiting. */
  message: z.string().nullable(),
  /** Set while the visitor's place in the queue is kept, page or no page. */
  place_kept_until: Timestamp.nullable(),
  /** The department that may take the call as well, because its own took too long. */
  overflow: Department.nullable(),
  page: z
    .object({ url: z.string(), title: z.string().nullable(), referrer: z.string().nullable() })
    .nullable(),
  locale: z.string().nullable(),
  time_zone: z.string().nullable(),
  /** Null until the visitor's page has told. */
  devices: Devices.nullable(),
  /** Who rings now; in an active call, who is invited or may take it over. */
  ringing: z.array(OperatorName),
  /** Of those asked into an active call, who has pressed Answer and is not in the room yet, and until when that counts. */
  joining: z.array(OperatorName.extend({ until: Timestamp })),
  /** Who pressed Answer and is not in the room yet, and until when that counts. */
  claimed_by: OperatorName.nullable(),
  claim_expires_at: Timestamp.nullable(),
  /** Who is or was in the call. */
  operator: OperatorName.nullable(),
  /** The operators in the room now, the longest in it first. */
  participants: z.array(OperatorName),
  transfer: Transfer.nullable(),
  note: z.string(),
  tags: z.array(z.string()),
  recording: z.boolean(),
  /** Where the recording is, once the call is over and if the video server tells. */
  recording_url: z.string().nullable(),
  /** Set while the visitor's connection is lost: when the call ends unless they return. */
  visitor_lost_until: Timestamp.nullable(),
  /** When it stops ringing unless it is answered; in an active call, at the last of those who ring. */
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
  /** After a call: until when nothing rings here, unless the operator is ready before. */
  wrap_up_until: Timestamp.nullable(),
});
export type Presence = z.infer<typeof Presence>;

/** Body of `PUT /api/v1/console/presence`. `available` also ends the time after a call, and `no_answer`. */
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

const Tags = z.array(line(40).min(1)).max(20);

/** Body of `PATCH /api/v1/console/calls/{id}`; what is left out stays. */
export const CallNotes = z.object({
  note: prose(4000).optional(),
  /** What it was written over. Given and no longer what the call has, the answer is `changed_meanwhile`. */
  note_before: prose(4000).optional(),
  tags: Tags.optional(),
  /** As `note_before`, of the tags. */
  tags_before: Tags.optional(),
});
export type CallNotes = z.infer<typeof CallNotes>;

/** Body of `POST /api/v1/console/calls/{id}/invite`. */
export const Invitation = z.object({ operator: line(100).min(1) });
export type Invitation = z.infer<typeof Invitation>;

/** Body of `POST /api/v1/console/calls/{id}/transfer`: to a colleague, by login, or to a department of the site, by key. */
export const TransferRequest = z
  .object({
    operator: line(100).min(1).optional(),
    department: Key.optional(),
    warm: z.boolean().default(false),
  })
  .refine(({ operator, department }) => (operator === undefined) !== (department === undefined), {
    path: ['operator'],
    message: 'either an operator or a department',
  });
export type TransferRequest = z.input<typeof TransferRequest>;

/** Answer of `GET /api/v1/console/calls/{id}/colleagues`: who may be invited, and where the call may go. */
export const Colleagues = z.object({
  operators: z.array(OperatorName.extend({ free: z.boolean() })),
  /** `free` is how many of its operators are free now. */
  departments: z.array(Department.extend({ free: z.int().nonnegative() })),
});
export type Colleagues = z.infer<typeof Colleagues>;

/** Answer of `GET /api/v1/console/calls/{id}/earlier`: of the same visitor on the same site, newest first, 20 at most. */
export const EarlierCalls = z.object({ calls: z.array(ConsoleCall) });
export type EarlierCalls = z.infer<typeof EarlierCalls>;

/** Body of `POST /api/v1/console/calls/{id}/block`: ends the call and refuses this visitor for a while, 30 days at most. */
export const BlockRequest = z.object({
  minutes: z.int().min(1).max(43_200),
  reason: line(300).min(1).optional(),
});
export type BlockRequest = z.infer<typeof BlockRequest>;

/** A visitor who is refused. Of who they are only the name in the blocked call is told, as long as that is kept. */
export const Block = z.object({
  id: z.uuid(),
  site: z.object({ key: z.string(), name: z.string() }),
  call_id: z.uuid().nullable(),
  visitor_name: z.string().nullable(),
  reason: z.string().nullable(),
  blocked_by: OperatorName.nullable(),
  created_at: Timestamp,
  until: Timestamp,
});
export type Block = z.infer<typeof Block>;

/** Answer of `GET /api/v1/console/blocks`: those that hold now, newest first. */
export const Blocks = z.object({ blocks: z.array(Block) });
export type Blocks = z.infer<typeof Blocks>;
