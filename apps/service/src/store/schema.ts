import type {
  CallAnswer,
  Devices,
  FormField,
  Holiday,
  OpeningPeriod,
  OwnField,
  SiteTexts,
} from '@frontdesk/contract';
import type {
  CallbackState,
  CallEventType,
  CallStatus,
  EndReason,
  OperatorRole,
  PresenceStatus,
  ProblemCode,
  Recording,
} from '@frontdesk/contract/vocabulary';
import type { ColumnType, Generated, GeneratedAlways, Selectable } from 'kysely';

/** Row types of the tables in `migrations/`. `bigint` columns are read as JavaScript numbers (see `database.ts`). */

/** A timestamp with a default: may be left out on insert. */
type TimeWithDefault = ColumnType<Date, Date | undefined, Date>;
type Time = ColumnType<Date | null, Date | null | undefined, Date | null>;

export const ROUTINGS = ['one_by_one', 'ring_all'] as const;
export type Routing = (typeof ROUTINGS)[number];

export type RoomState = 'none' | 'created' | 'running' | 'released';
/** What checks of a room have seen of it so far; only a room that was seen can be gone (docs/adr/0016). */
export type RoomSeen = 'never' | 'there' | 'running';
export type RingState = 'ringing' | 'answered' | 'declined' | 'missed' | 'cancelled' | 'finished';
/** Why an operator is rung: for a new call, to join a conversation, or to take it over. */
export type RingPurpose = 'call' | 'invite' | 'transfer';
export type EndedBy = 'visitor' | 'operator' | 'system';

export interface SettingsTable {
  key: string;
  value: string;
}

export interface SitesTable {
  id: GeneratedAlways<number>;
  key: string;
  name: string;
  origins: Generated<string[]>;
  timezone: Generated<string>;
  hours: ColumnType<OpeningPeriod[] | null, string | null, string | null>;
  holidays: ColumnType<Holiday[], string | undefined, string>;
  accent: string | null;
  queue: Generated<boolean>;
  ring_timeout_s: Generated<number>;
  routing: Generated<Routing>;
  max_call_minutes: Generated<number>;
  recording: Generated<Recording>;
  consent_text: string | null;
  wrap_up_s: Generated<number>;
  keep_place_minutes: Generated<number>;
  texts: ColumnType<SiteTexts, string | undefined, string>;
  form: ColumnType<FormField[], string | undefined, string>;
  own_fields: ColumnType<OwnField[], string | undefined, string>;
  phone: string | null;
}

export interface DepartmentsTable {
  id: GeneratedAlways<number>;
  site_id: number;
  key: string;
  name: string;
  sort: Generated<number>;
  overflow_department_id: number | null;
  overflow_after_s: number | null;
}

export interface OperatorsTable {
  id: GeneratedAlways<number>;
  login: string;
  name: string;
  trueconf_id: string;
  password_hash: string | null;
  role: Generated<OperatorRole>;
  presence: Generated<PresenceStatus>;
  presence_reason: string | null;
  presence_since: TimeWithDefault;
  /** Last heartbeat of a console of theirs. */
  console_seen_at: Time;
  idle_since: TimeWithDefault;
  /** Status number of TrueConf; null while it is not known. */
  trueconf_status: number | null;
  wrap_up_until: Time;
  /** When their last console closed, if it said so. */
  console_left_at: Time;
  picture_url: string | null;
}

export interface DepartmentOperatorsTable {
  department_id: number;
  operator_id: number;
}

export interface SessionsTable {
  id_hash: string;
  operator_id: number;
  created_at: TimeWithDefault;
  expires_at: Date;
}

export interface CallsTable {
  id: string;
  site_id: number;
  department_id: number | null;
  idempotency_key: string | null;
  request_hash: string;
  status: CallStatus;
  end_reason: EndReason | null;
  ended_by: EndedBy | null;
  failure: ProblemCode | null;
  visitor_name: string;
  visitor_email: string | null;
  visitor_phone: string | null;
  visitor_reference: string | null;
  topic: string | null;
  page_url: string | null;
  page_title: string | null;
  page_referrer: string | null;
  locale: string | null;
  consent: boolean | null;
  rating: number | null;
  rating_comment: string | null;
  operator_id: number | null;
  /** The operator who pressed Answer, until TrueConf shows them in the room or `claim_expires_at` has passed. */
  claimed_by: number | null;
  claim_expires_at: Time;
  room_state: Generated<RoomState>;
  /** Set before TrueConf is asked for a room, so that a lost answer leaves a trace (docs/adr/0005). */
  room_requested_at: Time;
  conference_id: string | null;
  /** The room's address for anybody, without a credential. */
  room_url: string | null;
  /** The visitor's own address in the room. Holds a credential. */
  webclient_url: string | null;
  webclient_url_at: Time;
  created_at: TimeWithDefault;
  ringing_at: Time;
  /** When the ring ends; null in a ringing call whose visitor is away, which rings nobody. */
  ring_until: Time;
  answered_at: Time;
  ended_at: Time;
  /** The call is being given its room; if that is not done by then, its process died (docs/adr/0018). */
  setup_until: Time;
  nobody_on_duty_since: Time;
  /** Last heartbeat of the visitor's event stream. */
  visitor_seen_at: TimeWithDefault;
  /** Since when the visitor is away; null while they are present. */
  visitor_lost_at: Time;
  /** When the room is to be checked next. */
  room_check_at: Time;
  room_check_failures: Generated<number>;
  /** Seen once and not yet confirmed, as `operator_missing_since`. */
  room_gone_since: Time;
  room_seen: Generated<RoomSeen>;
  /** The operator was seen in the room under their own id, rather than as a guest. */
  operator_recognised: Generated<boolean>;
  operator_missing_since: Time;
  /** When the room is to be released next; null while the call needs it, or it is gone. */
  release_at: Time;
  release_attempts: Generated<number>;
  room_lookups: Generated<number>;
  /** The request that this call answers; null in a visitor's own call. */
  callback_id: string | null;
  browser: string | null;
  anonymised_at: Time;
  note: Generated<string>;
  tags: Generated<string[]>;
  time_zone: string | null;
  devices: ColumnType<Devices | null, string | null | undefined, string | null>;
  recording: Generated<boolean>;
  recording_url: string | null;
  visitor_address_hash: string | null;
  /** The operator who transfers the call; null while nobody does. */
  transfer_from: number | null;
  transfer_since: Time;
  transfer_to: number | null;
  transfer_department_id: number | null;
  transfer_warm: Generated<boolean>;
  overflow_department_id: number | null;
  /** The visitor may close the page and keeps their place until then. */
  place_kept_until: Time;
  message: string | null;
  /** Lease of the node that is passing the call on. */
  passing_on_until: Time;
  answers: ColumnType<CallAnswer[], string | undefined, string>;
}

export interface CallRingsTable {
  call_id: string;
  operator_id: number;
  state: RingState;
  rung_at: TimeWithDefault;
  ended_at: Time;
  purpose: Generated<RingPurpose>;
  ring_until: Time;
  /** When they joined the room; of a colleague who still rings, when they pressed Answer. */
  joined_at: Time;
  recognised: Generated<boolean>;
  missing_since: Time;
  /** When the operator's browsers were notified of the ring; null again once they were of its end. */
  pushed_at: Time;
  /** When TrueConf is to be asked to ring the operator's app (again); null when there is nothing to do. */
  invite_at: Time;
}

export interface CallEventsTable {
  id: GeneratedAlways<number>;
  call_id: string;
  type: CallEventType;
  at: TimeWithDefault;
  actor: string;
  data: ColumnType<Record<string, unknown>, string | undefined, never>;
}

export interface CallbacksTable {
  id: string;
  site_id: number;
  department_id: number | null;
  call_id: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  message: string | null;
  created_at: TimeWithDefault;
  state: Generated<CallbackState>;
  assignee_id: number | null;
  due_at: Time;
  note: string | null;
  updated_at: TimeWithDefault;
  anonymised_at: Time;
}

export interface BlocksTable {
  id: string;
  site_id: number;
  call_id: string | null;
  address_hash: string | null;
  email_hash: string | null;
  phone_hash: string | null;
  reference_hash: string | null;
  reason: string | null;
  blocked_by: number | null;
  created_at: TimeWithDefault;
  until: Date;
}

export interface PushSubscriptionsTable {
  endpoint: string;
  session_hash: string;
  p256dh: string;
  auth: string;
  created_at: TimeWithDefault;
}

export interface RateLimitsTable {
  key: string;
  count: number;
  resets_at: Date;
}

export interface Schema {
  settings: SettingsTable;
  sites: SitesTable;
  departments: DepartmentsTable;
  operators: OperatorsTable;
  department_operators: DepartmentOperatorsTable;
  sessions: SessionsTable;
  calls: CallsTable;
  call_rings: CallRingsTable;
  call_events: CallEventsTable;
  callbacks: CallbacksTable;
  blocks: BlocksTable;
  rate_limits: RateLimitsTable;
  push_subscriptions: PushSubscriptionsTable;
}

export type SiteRow = Selectable<SitesTable>;
export type DepartmentRow = Selectable<DepartmentsTable>;
export type OperatorRow = Selectable<OperatorsTable>;
export type CallRow = Selectable<CallsTable>;
