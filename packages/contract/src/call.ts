import { z } from 'zod';
import { filledIn, Key, LocaleTag, line, prose, Timestamp, TimeZone, WebAddress } from './fields.ts';
import { CALL_STATUSES, DEVICE_STATES, END_REASONS } from './vocabulary.ts';

export const Visitor = z.object({
  name: line(100).min(1),
  email: filledIn(z.email().max(254)),
  phone: filledIn(line(40)),
  reference: filledIn(line(200)),
});
export type Visitor = z.infer<typeof Visitor>;

/** The page the visitor calls from. */
export const CallPage = z.object({
  url: WebAddress,
  title: line(300).optional(),
  /** Apps have addresses of their own kind (`android-app:`): what is no web address is dropped. */
  referrer: z
    .union([WebAddress, z.literal('')])
    .optional()
    .catch(undefined),
});
export type CallPage = z.infer<typeof CallPage>;

/**
 * Body of `POST /api/v1/calls`. Says who calls and from where; owner, rights, size and invitations of the room are the
 * service's business and cannot be named here. Unknown keys are dropped.
 */
export const CreateCallRequest = z.object({
  site: Key,
  visitor: Visitor,
  department: Key.optional(),
  topic: line(200).optional(),
  /** To the site's own questions, by their keys; what the site does not ask is dropped. */
  answers: z.record(Key, z.union([line(500), z.boolean()])).optional(),
  page: CallPage.optional(),
  /** One that cannot be used costs nobody a call, */
  locale: LocaleTag.optional().catch(undefined),
  /** nor does a zone this server has not heard of. */
  time_zone: TimeZone.optional().catch(undefined),
  /** Must be true where the site has a `consent_text`. */
  consent: z.boolean().optional(),
});
export type CreateCallRequest = z.infer<typeof CreateCallRequest>;

/** The `Idempotency-Key` header: the same key and site give the same call. */
export const IdempotencyKey = z.string().regex(/^[\x21-\x7e]{1,200}$/, '1 to 200 visible ASCII characters');

/** The operator as the visitor sees them. */
export const CallOperator = z.object({
  name: z.string(),
  /** An address, or a path below the service's own when it begins with a slash; null where no picture is provisioned. */
  picture_url: z.string().max(2000).nullable(),
});
export type CallOperator = z.infer<typeof CallOperator>;

/** A wait in seconds. */
export const WaitRange = z.object({ min_s: z.int().nonnegative(), max_s: z.int().nonnegative() });
export type WaitRange = z.infer<typeof WaitRange>;

/** A call as its visitor sees it now. */
export const Call = z.object({
  id: z.uuid(),
  status: z.enum(CALL_STATUSES),
  /** Null until the call has ended. */
  end_reason: z.enum(END_REASONS).nullable(),
  /** Address for the frame; null while queued and after the end. Holds a guest's credential: never log it. */
  webclient_url: z.url().nullable(),
  /** 1 is next; null unless queued. */
  position: z.int().positive().nullable(),
  /** Seconds; null when there is nothing to estimate from. */
  estimated_wait_s: z.int().nonnegative().nullable(),
  /** The same as a range, from recent calls and the operators on duty; null when there is nothing to estimate from. */
  estimated_wait: WaitRange.nullable(),
  /** Until when the place is kept without the visitor's page (see `KeepPlaceRequest`); null when that was not asked for. */
  place_kept_until: Timestamp.nullable(),
  /** Of a kept place whose turn has come: how long the operator waits for the visitor to press "join"; null otherwise. */
  ready_until: Timestamp.nullable(),
  /** Who rings, then who answered; null while queued or when several ring. */
  operator: CallOperator.nullable(),
  /** An operator has pressed Answer and is on the way into the room. */
  answering: z.boolean(),
  /** While the call is being handed to a colleague or a department: whose name the visitor is told. */
  transfer: z.object({ name: z.string() }).nullable(),
  created_at: Timestamp,
  answered_at: Timestamp.nullable(),
  ended_at: Timestamp.nullable(),
});
export type Call = z.infer<typeof Call>;

/** Answer of `POST /api/v1/calls`: the call, the token that stands for its visitor, and where its events are. */
export const CreatedCall = Call.extend({
  /** Bearer token for this call alone. */
  token: z.string(),
  events_url: z.url(),
});
export type CreatedCall = z.infer<typeof CreatedCall>;

/** Body of `POST /api/v1/calls/{id}/end`. A beacon cannot set a header, so the token may come here. */
export const EndCallRequest = z.object({ token: z.string().max(200).optional() }).nullish();
export type EndCallRequest = z.infer<typeof EndCallRequest>;

/** Body of `PUT /api/v1/calls/{id}/devices`: what of the visitor can be seen and heard. */
export const Devices = z.object({ camera: z.enum(DEVICE_STATES), microphone: z.enum(DEVICE_STATES) });
export type Devices = z.infer<typeof Devices>;

/**
 * Body of `POST /api/v1/calls/{id}/keep-place`: "keep my place and ring me back". The page may be closed then; when the turn
 * comes and the visitor is not there, the call becomes a request to be called back. What was told in the call counts too:
 * one way to reach them is needed.
 */
export const KeepPlaceRequest = z
  .object({ email: filledIn(z.email().max(254)), phone: filledIn(line(40).min(3)) })
  .nullish();
export type KeepPlaceRequest = z.infer<typeof KeepPlaceRequest>;

/** Body of `POST /api/v1/calls/{id}/message`: a line to the operator while the call waits or rings; said again, the last counts. */
export const WaitingMessage = z.object({ text: line(500).min(1) });
export type WaitingMessage = z.infer<typeof WaitingMessage>;

export const Feedback = z.object({
  rating: z.int().min(1).max(5),
  comment: prose(2000).optional(),
});
export type Feedback = z.infer<typeof Feedback>;
