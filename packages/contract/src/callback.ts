import { z } from 'zod';
import { AnsweredCall, OperatorName } from './console.ts';
import { Key, line, Moment, NextCursor, pageFields, prose, Timestamp } from './fields.ts';
import { Department } from './site.ts';
import { CALLBACK_STATES } from './vocabulary.ts';

/** A visitor's request to be called back, as operators see and work on it. */
export const Callback = z.object({
  id: z.uuid(),
  site: z.object({ key: z.string(), name: z.string() }),
  department: Department.nullable(),
  /** The call that led here, if there was one. */
  call_id: z.uuid().nullable(),
  /** Empty once the request is anonymised. */
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  message: z.string().nullable(),
  state: z.enum(CALLBACK_STATES),
  assignee: OperatorName.nullable(),
  due_at: Timestamp.nullable(),
  note: z.string().nullable(),
  created_at: Timestamp,
  /** Names this version of it: see `CallbackEdit`. */
  updated_at: Timestamp,
});
export type Callback = z.infer<typeof Callback>;

/** Query of `GET /api/v1/console/callbacks`. What is no filter is refused. */
export const CallbackQuery = z.strictObject({
  state: z.enum(CALLBACK_STATES).optional(),
  site: Key.optional(),
  /** Login. */
  assignee: line(100).min(1).optional(),
  ...pageFields,
});
export type CallbackQuery = z.input<typeof CallbackQuery>;

/** Newest first. */
export const CallbackPage = z.object({ callbacks: z.array(Callback), next_cursor: NextCursor });
export type CallbackPage = z.infer<typeof CallbackPage>;

/** Body of `PATCH /api/v1/console/callbacks/{id}`: what is left out stays as it is. */
export const CallbackEdit = z.object({
  state: z.enum(CALLBACK_STATES).optional(),
  /** A login. */
  assignee: line(100).min(1).nullable().optional(),
  due_at: Moment.nullable().optional(),
  note: prose(2000).nullable().optional(),
  /** The version the edit was made from. Given and no longer the latest, the answer is `changed_meanwhile`. */
  updated_at: Moment.optional(),
});
export type CallbackEdit = z.infer<typeof CallbackEdit>;

/** Answer of `POST /api/v1/console/callbacks/{id}/call`: the operator's ways into the new room, and the visitor's. */
export const CallbackCall = AnsweredCall.extend({
  /** The link to send to the visitor; opens the room in a browser for as long as the call lasts. */
  visitor_url: z.url(),
});
export type CallbackCall = z.infer<typeof CallbackCall>;
