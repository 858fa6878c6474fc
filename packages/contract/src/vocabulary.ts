/**
 * The fixed words of the wire contract: states, reasons, event names and problem codes. Plain constants without zod,
 * so that browser code can import them for the price of a few bytes.
 */

/** Life of a call as visitors and operators see it. */
export const CALL_STATUSES = ['queued', 'ringing', 'active', 'ended'] as const;
export type CallStatus = (typeof CALL_STATUSES)[number];

/** Seconds that a call waits for a visitor whose page is closed or out of reach. */
export const VISITOR_GRACE_S = 60;

/** Why a call is over: `abandoned` when the visitor left before anybody answered. */
export const END_REASONS = ['completed', 'abandoned', 'no_answer', 'failed'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** What happens to a call; each is one row of `call_events` and one message on the event streams. */
export const CALL_EVENT_TYPES = [
  'call.requested',
  'call.queued',
  'call.ringing',
  'call.offered',
  'call.declined',
  'call.missed',
  'call.place_kept',
  'call.overflowed',
  'call.message_left',
  'call.claimed',
  'call.claim_lapsed',
  'call.answered',
  'call.noted',
  'call.devices',
  'call.invited',
  'call.invite_failed',
  'call.accepted',
  'call.refused',
  'call.joined',
  'call.left',
  'call.transfer_started',
  'call.transfer_failed',
  'call.transfer_cancelled',
  'call.transferred',
  'call.visitor_lost',
  'call.visitor_returned',
  'call.ended',
  'call.erased',
  'room.created',
  'room.released',
] as const;
export type CallEventType = (typeof CALL_EVENT_TYPES)[number];

/**
 * `available` and `away` are chosen by the operator; `no_answer` is where letting it ring leads until they are back;
 * `signed_out` means at no console: of a colleague also that neither an open console nor TrueConf's app reaches them any more.
 */
export const PRESENCE_STATUSES = ['available', 'away', 'no_answer', 'signed_out'] as const;
export type PresenceStatus = (typeof PRESENCE_STATUSES)[number];

/** What the video server says of a user; `busy` is in a conference of any kind. */
export const TRUECONF_STATUSES = ['offline', 'online', 'busy'] as const;
export type TrueConfStatus = (typeof TRUECONF_STATUSES)[number];

export const OPERATOR_ROLES = ['operator', 'supervisor', 'admin'] as const;
export type OperatorRole = (typeof OPERATOR_ROLES)[number];

/** What has become of a request to be called back. */
export const CALLBACK_STATES = ['open', 'in_progress', 'done', 'cancelled'] as const;
export type CallbackState = (typeof CALLBACK_STATES)[number];

/** Whether a press on the button can lead to a conversation now. */
export const SITE_AVAILABILITIES = ['open', 'busy', 'closed', 'nobody_available'] as const;
export type SiteAvailability = (typeof SITE_AVAILABILITIES)[number];

/** What became of a visitor's camera or microphone: `blocked` by the browser or the person, `missing` when there is none. */
export const DEVICE_STATES = ['on', 'off', 'blocked', 'missing'] as const;
export type DeviceState = (typeof DEVICE_STATES)[number];

/** Whether the conversations of a site are recorded by the video server. */
export const RECORDINGS = ['off', 'on'] as const;
export type Recording = (typeof RECORDINGS)[number];

/** Every problem code with its HTTP status and the title that goes with it (RFC 9457). */
export const PROBLEMS = {
  invalid_request: { status: 400, title: 'The request is not valid' },
  unauthorized: { status: 401, title: 'Sign-in or token missing or not valid' },
  origin_not_allowed: { status: 403, title: 'This website may not use this site key' },
  forbidden: { status: 403, title: 'Not allowed for this operator' },
  visitor_blocked: { status: 403, title: 'Calls are not possible at the moment' },
  not_found: { status: 404, title: 'There is nothing at this address' },
  block_not_found: { status: 404, title: 'No such block' },
  site_not_found: { status: 404, title: 'No site with this key' },
  call_not_found: { status: 404, title: 'No such call' },
  callback_not_found: { status: 404, title: 'No such request to be called back' },
  method_not_allowed: { status: 405, title: 'This address does not know that method' },
  site_closed: { status: 409, title: 'Outside opening hours' },
  nobody_available: { status: 409, title: 'Nobody is there to take the call' },
  operator_unavailable: { status: 409, title: 'This operator is not free' },
  call_not_waiting: { status: 409, title: 'The call does not wait any more' },
  transfer_pending: { status: 409, title: 'The call is being handed over already' },
  call_not_active: { status: 409, title: 'Nobody talks in this call now' },
  already_answered: { status: 409, title: 'Another operator has answered' },
  call_ended: { status: 409, title: 'The call is over' },
  call_in_progress: { status: 409, title: 'This person is in a call now' },
  visitor_not_recognised: { status: 409, title: 'Nothing tells this visitor from others' },
  changed_meanwhile: { status: 409, title: 'Somebody else has changed it meanwhile' },
  no_guest_connection: { status: 409, title: 'Every guest connection of the video server is in use' },
  payload_too_large: { status: 413, title: 'The request body is too large' },
  unsupported_media_type: { status: 415, title: 'This content type is not supported' },
  rate_limited: { status: 429, title: 'Too many requests' },
  internal_error: { status: 500, title: 'Something went wrong' },
  video_server_error: { status: 502, title: 'The video server refused' },
  video_server_unavailable: { status: 503, title: 'The video server cannot be reached' },
  service_unavailable: { status: 503, title: 'The service is not ready' },
} as const satisfies Record<string, { status: number; title: string }>;
export type ProblemCode = keyof typeof PROBLEMS;

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What a site may ask its visitors for beside the name: fields of a call, or of its visitor. */
export const FORM_FIELDS = ['email', 'phone', 'reference', 'topic'] as const;

/** What a field of a site's own is filled in with: a line, one of several options, or a tick. */
export const OWN_FIELD_KINDS = ['text', 'choice', 'checkbox'] as const;

/** How far ahead a visitor may wish to be called back. */
export const CALLBACK_WITHIN_DAYS = 42;
